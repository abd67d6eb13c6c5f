import { memo } from 'react';

const line = (token: string, width = 1.5) => ({
  fill: 'none', stroke: `var(--${token})`, strokeWidth: width, strokeLinecap: 'round', strokeLinejoin: 'round',
} as const);
const ring = (token: string) => <circle cx="8" cy="8" r="6.25" {...line(token)} />;

/** The glyphs of every state, once per page. Shape first, then colour: each differs from the others in outline. */
export const StateSprite = memo(function StateSprite() {
  return (
    <svg width="0" height="0" aria-hidden="true" style={{ position: 'absolute' }}>
      <symbol id="st-done" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="var(--done)" /><path d="M4.8 8.2l2.2 2.2 4.2-4.6" {...line('paper', 1.7)} /></symbol>
      <symbol id="st-settled" viewBox="0 0 16 16"><path d="M3 8.5l3.25 3.25L13 4.75" {...line('done', 1.75)} /></symbol>
      <symbol id="st-here" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.25" {...line('primary', 1.75)} /><circle cx="8" cy="8" r="3" fill="var(--primary)" /></symbol>
      <symbol id="st-sent" viewBox="0 0 16 16">{ring('stamp')}<path d="M8 1.75a6.25 6.25 0 0 1 0 12.5z" fill="var(--stamp)" /></symbol>
      <symbol id="st-due" viewBox="0 0 16 16">{ring('due')}<path d="M8 4.25V8l2.5 2" {...line('due')} /></symbol>
      <symbol id="st-late" viewBox="0 0 16 16"><path d="M8 1.25L15.25 14.25H.75z" fill="var(--late)" stroke="var(--late)" strokeLinejoin="round" /><path d="M8 6v3.75M8 11.9v.2" {...line('paper', 1.7)} /></symbol>
      <symbol id="st-finding" viewBox="0 0 16 16"><path d="M8 2L14.5 13.75h-13z" {...line('due')} /><path d="M8 6.25v3.25M8 11.5v.2" {...line('due')} /></symbol>
      <symbol id="st-part" viewBox="0 0 16 16">{ring('due')}<path d="M1.75 8a6.25 6.25 0 0 0 12.5 0z" fill="var(--due)" /></symbol>
      <symbol id="st-missed" viewBox="0 0 16 16"><rect x="1.75" y="1.75" width="12.5" height="12.5" rx="1.5" fill="var(--late)" /><path d="M5 8h6" {...line('paper', 1.8)} /></symbol>
      <symbol id="st-returned" viewBox="0 0 16 16"><path d="M6.5 3L2.5 7l4 4M2.5 7h7a3.5 3.5 0 0 1 0 7H7" {...line('returned', 1.7)} /></symbol>
      <symbol id="st-passed" viewBox="0 0 16 16"><path d="M2 8h11M9 4l4 4-4 4" {...line('primary', 1.7)} /></symbol>
      <symbol id="st-asked" viewBox="0 0 16 16">{ring('stamp')}<path d="M6.2 6.3A1.9 1.9 0 1 1 8 8.5v.7M8 11.3v.2" {...line('stamp', 1.4)} /></symbol>
      <symbol id="st-waiting" viewBox="0 0 16 16">{ring('edge')}</symbol>
      <symbol id="st-outside" viewBox="0 0 16 16"><path d="M2 8h10M8.5 4.5L12 8l-3.5 3.5M14.25 3v10" {...line('edge')} /></symbol>
      <symbol id="st-info" viewBox="0 0 16 16">{ring('stamp')}<path d="M8 7.5V11M8 4.9v.2" {...line('stamp')} /></symbol>
    </svg>
  );
});
