import { describe, expect, test } from 'vitest';
import { testApp } from '../support/app.ts';

const LAKIP = 'penyusunan-lakip';
const checklist: unknown[] = [];

describe('the SOP library', () => {
  test('shows every sheet, signed ones first, with findings, inferred parts and open dossiers', async () => {
    const { as } = await testApp();
    const kadis = await as('kadis');
    const { status, body } = await kadis.get('/api/sops');
    expect(status).toBe(200);
    expect(body.sops.map((sop: any) => [sop.title, sop.version, sop.example, sop.openDossiers])).toEqual([
      ['Penyusunan Anggaran', 1, false, 0],
      ['Penyusunan Indikator Kinerja Utama (IKU)', 1, false, 0],
      ['Penyusunan LAKIP', 1, false, 0],
      ['Penyusunan Mekanisme Pengumpulan Data Kinerja', 1, false, 0],
      ['Penyusunan Renstra dan Renja', 1, false, 0],
      ['Pengagendaan Surat Keluar', 1, true, 0],
    ]);
    const lakip = body.sops.find((sop: any) => sop.key === LAKIP);
    expect(lakip).toMatchObject({ number: '/SOP/Diskoperindag/2026', lanes: 6, inferred: 17 });
    expect(lakip.findings.error).toBeGreaterThan(0);
    expect(lakip.steps[6]).toEqual({ kind: 'decision', lanes: [1, 2] });

    await kadis.post('/api/dossiers', { sopKey: LAKIP, year: 2025, checklist });
    const counts = async (account: string) => (await (await as(account)).get('/api/sops')).body.sops.find((sop: any) => sop.key === LAKIP).openDossiers;
    expect(await counts('kadis')).toBe(1);
    expect(await counts('koperasi')).toBe(0);
  });

  test('opens a sheet with its drawing, what was found on it, what it cites and who stands in its columns', async () => {
    const { as } = await testApp();
    const { body } = await (await as('koperasi')).get(`/api/sops/${LAKIP}`);
    expect(body).toMatchObject({ key: LAKIP, version: 1, newest: 1, openDossiers: 0, abilities: { confirm: false, readComplaints: false } });
    expect(body.drawing.screen.pages).toHaveLength(1);
    expect(body.drawing.paper.pages.map((page: any) => page.kind)).toEqual(['identity', 'activity', 'activity', 'narrative']);
    expect(body.versions).toEqual([{ version: 1, loadedAt: body.loadedAt, origin: 'content', reason: null, person: null, changes: [] }]);
    expect(body.findings.map((finding: any) => finding.code)).toContain('number-blank');
    expect(body.legalBasis[1]).toEqual({ text: body.definition.legal_basis[1], regulation: 'uu-25-1999' });
    const keys = body.regulations.map((entry: any) => entry.key);
    expect(keys).toEqual(expect.arrayContaining(['uu-25-1999', 'uu-33-2004', 'uu-1-2022']));
    expect(keys).not.toContain('uu-43-2009');
    for (const { params } of body.findings) if (params.key) expect(keys).toContain(params.key);
    const bidang = body.lanes.find((lane: any) => lane.key === 'bidang');
    expect(bidang.posts.map((post: any) => post.title)).toEqual(['Kepala Bidang Koperasi', 'Kepala Bidang UKM', 'Kepala Bidang Perindustrian', 'Kepala Bidang Perdagangan']);
    expect(body.lanes.at(-1)).toMatchObject({ key: 'umum', title: null });
    expect(body.inferred[0]).toEqual({ step: null, field: 'approved_by' });
  });

  test('links keterkaitan to the sheets that it means', async () => {
    const { as } = await testApp();
    const { body } = await (await as('analis')).get('/api/sops/penyusunan-iku');
    expect(body.relations).toContainEqual({
      part: 'note', step: 10, text: 'SOP pengagendaan surat keluar',
      sop: { key: 'pengagendaan-surat-keluar', title: 'Pengagendaan Surat Keluar', example: true },
    });
  });

  test('keeps old versions readable and prints each', async () => {
    const { as } = await testApp();
    const kadis = await as('kadis');
    expect(await kadis.get(`/api/sops/${LAKIP}/versions/1`)).toMatchObject({ status: 200, body: { version: 1, newest: 1 } });
    expect(await kadis.get(`/api/sops/${LAKIP}/versions/2`)).toMatchObject({ status: 404, body: { code: 'sop.version-not-found' } });
    expect(await kadis.get('/api/sops/tidak-ada/versions/1')).toMatchObject({ status: 404, body: { code: 'sop.not-found' } });
    expect(await kadis.get('/api/sops/tidak-ada')).toMatchObject({ status: 404, body: { code: 'sop.not-found' } });
    expect(await kadis.get(`/api/sops/${LAKIP}/versions/nol`)).toMatchObject({ status: 400, body: { issues: [{ field: 'no' }] } });
  });

  test('prints the sheet as PDF for those who are signed in', async () => {
    const { as } = await testApp();
    const kadis = await as('kadis');
    const answer = await kadis.raw(`/api/sops/${LAKIP}/sheet.pdf`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toBe(`inline; filename="${LAKIP}-v1.pdf"`);
    expect(new TextDecoder().decode((await answer.arrayBuffer()).slice(0, 5))).toBe('%PDF-');
    expect(await kadis.get(`/api/sops/${LAKIP}/sheet.pdf?version=7`)).toMatchObject({ status: 404, body: { code: 'sop.version-not-found' } });
    expect(await kadis.get(`/api/sops/${LAKIP}/sheet.pdf?version=x`)).toMatchObject({ status: 400, body: { issues: [{ field: 'version' }] } });
    expect(await (await as()).get(`/api/sops/${LAKIP}/sheet.pdf`)).toMatchObject({ status: 401, body: { code: 'session.missing' } });
  });
});
