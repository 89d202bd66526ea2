"""Statistics: numpy in, numpy out; imports nothing of this project but itself."""
