import { createContext, type ReactNode, useContext } from 'react';
import type { Issue } from '#pure/refusal';
import { type ApiProblem, problemOf } from '../api/problem.ts';
import { useProblemText } from '../i18n/use-problem-text.ts';
import { Notice } from './notice.tsx';

const ProblemContext = createContext<ApiProblem | null>(null);

export interface ProblemScopeProps {
  /** `error` of the command of this form. */
  readonly problem: Error | null;
  readonly children: ReactNode;
}

/** Hands a form's refusal to its fields: each shows its own issue, `<ProblemNotice>` shows the rest. */
export function ProblemScope({ problem, children }: ProblemScopeProps) {
  return <ProblemContext value={problem && problemOf(problem)}>{children}</ProblemContext>;
}

/** The sentence of the issue about one field, by its dotted path; undefined where there is none. */
export function useFieldProblem(field: string): string | undefined {
  const problem = useContext(ProblemContext);
  const words = useProblemText();
  const issue = problem?.issues.find((one: Issue) => one.field === field);
  return issue && words.issue(issue);
}

export interface ProblemNoticeProps {
  /** Paths of the fields that show their own issue; others are listed here. */
  readonly fields?: readonly string[];
}

/** Why the form was refused. Read out when it appears; nothing while all is well. */
export function ProblemNotice({ fields = [] }: ProblemNoticeProps) {
  const problem = useContext(ProblemContext);
  const words = useProblemText();
  if (!problem) return null;
  const others = problem.issues.filter(({ field }) => !fields.includes(field));
  return (
    <Notice kind="late" live>
      <p>{words.problem(problem)}</p>
      {others.length > 0 && <ul>{others.map((issue) => <li key={`${issue.field} ${issue.code}`}>{issue.field}: {words.issue(issue)}</li>)}</ul>}
    </Notice>
  );
}
