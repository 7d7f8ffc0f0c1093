"""What the customer sees: one typed object for QML (`Session`) and the screens. Must not wait for anything."""
