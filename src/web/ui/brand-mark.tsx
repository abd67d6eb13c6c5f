/** The sign of Tertib: the start and the decision of a flowchart. */
export function BrandMark({ size = 32 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" fill="none" stroke="var(--primary)" strokeWidth="2.5">
      <rect x="4" y="5" width="24" height="8" rx="4" fill="var(--primary)" stroke="none" />
      <path d="M16 13v5" /><path d="M16 17.5l6 5.5-6 5.5-6-5.5z" strokeLinejoin="round" />
    </svg>
  );
}
