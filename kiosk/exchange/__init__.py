"""Content on its way in and out: spreadsheets for staff, bundles for other screens."""
