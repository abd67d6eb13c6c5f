/** The one place that knows where Temporal comes from (Node 24 has none). Pure: no clock is read here. */
export { Temporal } from 'temporal-polyfill';
