/** Raised when a field changes its meaning or goes away; new fields may come at any time. */
export const SCHEMA_VERSION = 1;
