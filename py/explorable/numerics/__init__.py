"""Curves known only as functions: sampled, searched and added up."""
