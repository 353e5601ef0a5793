"""What everything else stands on and which knows nobody: columns, the Vietnamese language, folders, refusals."""
