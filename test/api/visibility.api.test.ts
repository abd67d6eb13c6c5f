import { describe, expect, test } from 'vitest';
import { testApp } from '../support/app.ts';
import { drafted } from '../support/drafted.ts';
import { openDossier, plainInput } from '../support/play.ts';
import { schedule } from '../support/schedule.ts';
import { openRound } from '../support/round.ts';
import { downloaded } from '../support/workbook.ts';
import { wholeMatrix } from '#contract/performance/matrix';

/** Product rule 11 as a table: who may see what of a dossier that asked two of the four bidang. */
const SEES: Record<string, 'all' | 'own' | 'none' | 'out'> = {
  kadis: 'all', sekretaris: 'all', kasubbag: 'all', analis: 'all', staf: 'all',
  koperasi: 'own', ukm: 'own', perindustrian: 'none', perdagangan: 'none', umum: 'none', keuangan: 'none',
  bappeda: 'none', pemeriksa: 'none', admin: 'none',
};

describe('who sees a dossier', () => {
  test('list, single view, story, journal, letters, documents and files say the same', async () => {
    const office = await testApp('2027-01-04T01:00:00Z');
    const play = await openDossier(office, 'sekretaris', 'penyusunan-lakip', 2026);
    await play.perform('sekretaris', 'dispose', await plainInput(play, 'sekretaris', 'dispose'));
    await play.perform('kasubbag', 'instruct', { note: 'Kumpulkan.', schedule });
    const request: any = await plainInput(play, 'staf', 'request-data');
    const { lanes } = await play.view('staf');
    const asked = lanes.bidang.filter((post: any) => /Koperasi|UKM/.test(post.title)).map((post: any) => post.id);
    expect(asked).toHaveLength(2);
    expect(await play.perform('staf', 'request-data', { ...request, addressees: request.addressees.filter((each: any) => asked.includes(each.post)) })).toMatchObject({ status: 200 });
    const [document] = (await play.view('staf')).documents;

    for (const [account, sees] of Object.entries(SEES)) {
      const client = await play.client(account);
      const statusOf = async (path: string) => (await client.raw(path)).status;
      const full = sees === 'all' ? 200 : sees === 'own' ? 403 : 404;
      const listed = (await client.get('/api/dossiers')).body.items.map((each: any) => each.id);
      expect({ account, listed: listed.includes(play.id) }).toEqual({ account, listed: sees === 'all' || sees === 'own' });
      expect({ account, view: await statusOf(`/api/dossiers/${play.id}`) }).toEqual({ account, view: sees === 'none' ? 404 : 200 });
      for (const path of ['story', 'journal', 'letters', 'lembar-kendali.pdf', 'lembar-disposisi.pdf', 'stofmap.pdf']) {
        expect({ account, path, status: await statusOf(`/api/dossiers/${play.id}/${path}`) }).toEqual({ account, path, status: full });
      }
      const documentStatus = await statusOf(`/api/documents/${document.documentId}`);
      expect({ account, documentStatus }).toEqual({ account, documentStatus: sees === 'none' ? 404 : documentStatus });
      for (const path of ['comments', 'findings', 'previous', 'examined', 'rooms']) {
        expect({ account, path, status: await statusOf(`/api/documents/${document.documentId}/${path}`) }).toEqual({ account, path, status: sees === 'all' ? 200 : 404 });
      }
      if (sees === 'own') {
        const { requests } = (await client.get(`/api/dossiers/${play.id}`)).body;
        expect(requests.flatMap((each: any) => each.submissions)).toHaveLength(1);
      }
    }
  });
});

/** A draft and who writes it, while Kepala Bidang Koperasi and Kasubbag Keuangan are invited; what is left to them when it is handed over. */
const SEES_DRAFT: Record<string, { readonly writes: boolean; readonly open: number; readonly handedOver: number; readonly dossier: number }> = {
  kadis: { writes: false, open: 200, handedOver: 200, dossier: 200 }, sekretaris: { writes: false, open: 200, handedOver: 200, dossier: 200 },
  kasubbag: { writes: false, open: 200, handedOver: 200, dossier: 200 }, analis: { writes: false, open: 200, handedOver: 200, dossier: 200 },
  staf: { writes: true, open: 200, handedOver: 200, dossier: 200 },
  koperasi: { writes: true, open: 200, handedOver: 404, dossier: 200 }, keuangan: { writes: true, open: 200, handedOver: 404, dossier: 200 },
  ukm: { writes: false, open: 404, handedOver: 404, dossier: 200 }, umum: { writes: false, open: 404, handedOver: 404, dossier: 404 },
  bappeda: { writes: false, open: 404, handedOver: 404, dossier: 404 }, pemeriksa: { writes: false, open: 404, handedOver: 404, dossier: 404 }, admin: { writes: false, open: 404, handedOver: 404, dossier: 404 },
};

describe('who sees a draft that several write', () => {
  test('document, prints, comments, findings, its writers and the desk say the same, while it is open and after', async () => {
    const office = await testApp('2026-01-20T01:00:00Z');
    const play = await drafted(office, 2025);
    const [{ documentId: id, key }] = (await play.view('staf')).documents;
    const writers = `/api/dossiers/${play.id}/documents/${key}/writers`;
    const staf = await play.client('staf');
    for (const { id: post } of (await staf.get(writers)).body.candidates.filter(({ title }: any) => /Bidang Koperasi|Keuangan/.test(title))) {
      expect(await staf.post(writers, { post })).toMatchObject({ status: 200 });
    }
    const paths = [`/api/documents/${id}`, `/api/documents/${id}/comments`, `/api/documents/${id}/findings`, `/api/documents/${id}/previous`, `/api/documents/${id}/examined`, writers];
    const prints = ['document.pdf', 'document.docx'].map((file) => `/api/documents/${id}/${file}?version=draft`);
    const check = async (when: 'open' | 'handedOver') => {
      for (const [account, sees] of Object.entries(SEES_DRAFT)) {
        const client = await play.client(account);
        for (const path of [...paths, ...(when === 'open' && account !== 'keuangan' ? [] : prints)]) expect({ when, account, path, status: (await client.raw(path)).status }).toEqual({ when, account, path, status: sees[when] });
        expect({ when, account, dossier: (await client.get(`/api/dossiers/${play.id}`)).status }).toEqual({ when, account, dossier: sees.dossier });
        expect({ when, account, listed: (await client.get('/api/dossiers')).body.items.length }).toEqual({ when, account, listed: sees.dossier === 200 ? 1 : 0 });
        const writes = when === 'open' && sees.writes;
        expect({ when, account, edit: (await client.get(`/api/documents/${id}`)).body.abilities?.edit ?? false }).toEqual({ when, account, edit: writes });
        expect({ when, account, asked: (await client.get('/api/desk')).body.writing.length }).toEqual({ when, account, asked: writes && account !== 'staf' ? 1 : 0 });
      }
    };
    await check('open');
    expect(await play.perform('staf', 'draft', await plainInput(play, 'staf', 'draft'))).toMatchObject({ status: 200 });
    await check('handedOver');
  });
});

/** The plan is the whole office's; it is nothing to outside bodies, to an examiner it was not named to, and to the administrator. */
const READS_PLAN: Record<string, boolean> = {
  kadis: true, sekretaris: true, kasubbag: true, analis: true, staf: true, umum: true, keuangan: true,
  koperasi: true, ukm: true, perindustrian: true, perdagangan: true, bappeda: false, pemeriksa: false, admin: false,
};

describe('who sees the plan and its money', () => {
  test('list, tree, card, tables, nomenclature and its money say the same', async () => {
    const office = await testApp();
    const planner = await office.as('analis');
    const version = (await planner.get('/api/plans')).body.plans[0].versions[0].id;
    const indicator = (await planner.get(`/api/plan-versions/${version}`)).body.nodes[0].indicators[0].indicatorId;
    const paths = ['/api/plans', `/api/plan-versions/${version}`, `/api/indicators/${indicator}`, '/api/iku?year=2026&quarter=1', '/api/agreements?year=2026',
      '/api/nomenclature?edition=himpunan-kabupaten', '/api/budget?year=2026&quarter=1'];
    for (const [account, sees] of Object.entries(READS_PLAN)) {
      const client = await office.as(account);
      for (const path of paths) expect({ account, path, status: (await client.get(path)).status }).toEqual({ account, path, status: sees ? 200 : 403 });
    }
    for (const path of paths) expect((await (await office.as()).get(path)).status).toBe(401);
  });
});

/** Verified figures are the office's; what is not verified yet is its unit's, the planners' and the leaders'. */
const READS_FORM: Record<string, boolean> = { kadis: true, sekretaris: true, kasubbag: true, analis: true, staf: true, koperasi: true };

describe('who sees figures', () => {
  test('lists, forms, matrix, roots and the page of the meeting say the same', async () => {
    const office = await testApp('2027-01-04T01:00:00Z');
    const round = await openRound(office);
    const { unitId } = await round.unit('Bidang Koperasi');
    const [line] = await round.fill('koperasi', 'Bidang Koperasi');
    const open = ['/api/rounds', `/api/rounds/${round.id}`, '/api/matrix?fromYear=2026&toYear=2026', '/api/heat-map?year=2026', '/api/dashboard?year=2026', '/api/efficiency?year=2026&quarter=3', '/api/progress?year=2026&quarter=3',
      `/api/indicators/${line.indicatorId}/series`, `/api/rounds/${round.id}/meeting`, `/api/rounds/${round.id}/queue`, '/api/performance-settings'];
    const roots = `/api/figures/${line.indicatorVersionId}/2026/4`;
    for (const [account, sees] of Object.entries(READS_PLAN)) {
      const client = await office.as(account);
      for (const path of open) expect({ account, path, status: (await client.get(path)).status }).toEqual({ account, path, status: sees ? 200 : 403 });
      const own = READS_FORM[account] === true;
      expect({ account, form: (await client.get(`/api/rounds/${round.id}/forms/${unitId}`)).status }).toEqual({ account, form: own ? 200 : sees ? 404 : 403 });
      expect({ account, workbook: (await downloaded(client, round.id, unitId)).status }).toEqual({ account, workbook: own ? 200 : sees ? 404 : 403 });
      expect({ account, roots: (await client.get(roots)).status }).toEqual({ account, roots: own ? 200 : sees || account === 'pemeriksa' ? 404 : 403 });
      if (!sees) continue;
      const cell = wholeMatrix((await client.get('/api/matrix?fromYear=2026&toYear=2026')).body).rows.find((row) => row.indicatorVersionId === line.indicatorVersionId)?.cells.at(-1);
      expect({ account, actual: cell?.actual, hidden: cell?.hidden }).toEqual({ account, actual: own ? line.entered.value : null, hidden: !own });
    }
    await round.step('koperasi', 'releases', [line]);
    await round.step('kasubbag', 'verifications', (await round.form('koperasi', 'Bidang Koperasi')).body.lines.slice(0, 1));
    for (const account of ['ukm', 'pemeriksa']) expect((await (await office.as(account)).get(roots)).status).toBe(200);
    for (const account of ['bappeda', 'admin']) expect((await (await office.as(account)).get(roots)).status).toBe(403);
    for (const path of [...open, roots, `/api/evidence?indicatorVersionId=${line.indicatorVersionId}&year=2026&quarter=4`]) expect((await (await office.as()).get(path)).status).toBe(401);
  });
});
