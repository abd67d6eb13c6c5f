import { implement } from '@orpc/server';
import type { RequestContext } from '../../kernel/http.ts';
import type { PredicateScale } from './scale.contract.ts';
import { setSetting, setUnitSetting } from './setting.commands.ts';
import { settingContract } from './setting.contract.ts';
import { readSettings } from './setting.queries.ts';

const os = implement(settingContract).$context<RequestContext>();

export function settingRoutes(scales: readonly PredicateScale[]) {
  const [read, set] = [readSettings(scales), setSetting(scales)];
  return os.router({
    get: os.get.handler(({ context, input }) => context.read(read, input)),
    set: os.set.handler(({ context, input }) => context.run(set, input)),
    setUnit: os.setUnit.handler(({ context, input }) => context.run(setUnitSetting, input)),
  });
}
