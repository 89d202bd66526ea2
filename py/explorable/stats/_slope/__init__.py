"""The parts of a line through the origin: sums of its points, and the likelihood of its slope."""
