/** The mechanism of data collection that a signed document brings into force. */
export const mechanismRefusals = {
  /** A document to be signed prints an indicator otherwise than it stands. */
  'mechanism.printed-otherwise': 409,
} as const;
