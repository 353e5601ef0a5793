"""What the plan orders units to do, and the preparation checklist."""
