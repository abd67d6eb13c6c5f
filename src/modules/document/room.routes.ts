import { implement } from '@orpc/server';
import type { RequestContext } from '../../kernel/http.ts';
import type { Owners } from './owner.queries.ts';
import { roomCommands } from './room.commands.ts';
import { roomContract } from './room.contract.ts';
import { roomsNews } from './room.queries.ts';

const os = implement(roomContract).$context<RequestContext>();

export function roomRoutes(owners: Owners, attendance: Parameters<typeof roomCommands>[1]) {
  const { write, present } = roomCommands(owners, attendance);
  const news = roomsNews(owners);
  return os.router({
    write: os.write.handler(({ context, input }) => context.run(write, input)),
    news: os.news.handler(async ({ context, input }) => {
      const rooms = await context.read(news, input);
      const { personId } = await context.actor();
      attendance.listen(input.id, personId, context.now());
      return { rooms, present: attendance.in(input.id, context.now()) };
    }),
    present: os.present.handler(({ context, input }) => context.run(present, input)),
  });
}
