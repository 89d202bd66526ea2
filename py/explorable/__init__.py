"""Explorable figures about maximum a posteriori estimation: statistics, scenes and figures."""
