"""Posteriors of two unknowns."""
