"""Curves known only as functions: sampled, maximised and integrated."""
