"""What several figures share: data, panels and controls."""
