"""What readers are asked before a figure shows its answer; a figure names its own as GUESS."""
