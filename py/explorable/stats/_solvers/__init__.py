"""Solvers that several modules of this package share."""
