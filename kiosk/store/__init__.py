"""What outlives the process: the outbox (every request and its stage) and the last known catalogue, in SQLite."""
