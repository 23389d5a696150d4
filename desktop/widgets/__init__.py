"""Fields that more than one window uses."""
