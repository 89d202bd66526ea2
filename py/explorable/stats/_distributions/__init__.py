"""Distributions that numpy does not have, in logarithms where numbers get small."""
