/** The choices of a card in the order in which they are offered. */
export const POLARITIES = ['higher', 'lower', 'maintain', 'range', 'milestone', 'grade'] as const;
export const KINDS = ['input', 'proses', 'output', 'outcome', 'impact'] as const;
export const AGGREGATIONS = ['sum', 'last', 'average', 'annual_only'] as const;
export const ENTRY_MODES = ['increment', 'running_total'] as const;
export const FREQUENCIES = ['bulanan', 'triwulan', 'semester', 'tahunan'] as const;
export const ROLES = ['numerator', 'denominator', 'part'] as const;
export const EVIDENCE_KINDS = ['file', 'link', 'statement'] as const;
export const SCOPES = ['nasional', 'provinsi', 'kabupaten'] as const;
