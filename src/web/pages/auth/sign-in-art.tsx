const ink = 'var(--ink)';
const head = (id: string, color: string) => (
  <marker id={id} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 .5L8 4 0 7.5z" fill={color} /></marker>
);

/** An SOP sheet in the middle of its run: three steps done, one here, one to come. A picture, not a real SOP. */
export function SignInArt() {
  return (
    <svg className="on-paper" width="560" height="792" viewBox="0 0 560 792" fill="none" aria-hidden="true">
      <defs>{head('art-done', ink)}{head('art-later', 'var(--pencil)')}</defs>
      <rect width="560" height="792" fill="var(--sheet)" />
      <path stroke="var(--line)" d="M0 56h560M0 120h560M0 232h560M0 344h560M0 456h560M0 568h560M0 680h560M140 56v736M280 56v736M420 56v736" />
      <g fontFamily="var(--document-face)" fontSize="13" fontWeight="700" fill={ink} textAnchor="middle">
        <text x="280" y="34" fontSize="15">STANDAR OPERASIONAL PROSEDUR</text>
        <text x="70" y="93">Staf</text><text x="210" y="93">Kasubbag</text><text x="350" y="93">Sekretaris</text><text x="490" y="93">Kepala Dinas</text>
      </g>
      <g stroke={ink} strokeWidth="1.75">
        <rect x="302" y="152" width="96" height="48" rx="24" fill="var(--primary-tint)" />
        <rect x="162" y="260" width="96" height="56" fill="var(--primary-tint)" />
        <rect x="22" y="372" width="96" height="56" fill="var(--primary-tint)" />
        <path d="M350 200v32H210v24" markerEnd="url(#art-done)" />
        <path d="M210 316v28H70v24" markerEnd="url(#art-done)" />
      </g>
      <path stroke="var(--primary)" strokeWidth="3" strokeLinecap="round" strokeLinejoin="round" d="M340 176l7 7 13-14M200 288l7 7 13-14M60 400l7 7 13-14" />
      <path d="M350 464l64 48-64 48-64-48z" fill="var(--primary-tint)" />
      <path d="M350 478l46 34-46 34-46-34z" fill="var(--sheet)" stroke="var(--primary)" strokeWidth="2.5" />
      <path d="M70 428v28h280v20" stroke={ink} strokeWidth="1.75" markerEnd="url(#art-done)" />
      <g stroke="var(--pencil)" strokeWidth="1.5"><path d="M350 546v22h140v32" markerEnd="url(#art-later)" /><path d="M490 604l40 28-40 28-40-28z" /></g>
    </svg>
  );
}
