"""Distributions of one unknown, and the single numbers that summarise them under a loss."""
