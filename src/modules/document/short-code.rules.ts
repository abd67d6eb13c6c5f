/** What every printed page bears of a hash, to match a scan with its text: `7F3A-91C2`. */
export function shortCode(hash: string): string {
  return `${hash.slice(0, 4)}-${hash.slice(4, 8)}`.toUpperCase();
}
