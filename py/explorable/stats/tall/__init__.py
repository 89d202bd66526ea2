"""Regression on tables of many rows, with a free intercept."""
