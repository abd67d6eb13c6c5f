import { expect, lookAt, PASSWORD, test } from './office.ts';

test('a wrong password is told, the name stays, the right one opens the desk, and signing out closes it', async ({ visitor: page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Masuk ke meja kerja' })).toBeVisible();
  await lookAt(page);
  await page.getByLabel('Nama akun').fill('sekretaris');
  await page.getByLabel('Kata sandi').fill('bukan sandinya');
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Nama akun atau kata sandi tidak cocok');
  await expect(page.getByLabel('Nama akun')).toHaveValue('sekretaris');
  await expect(page.getByLabel('Kata sandi')).toHaveValue('');
  await expect(page.getByLabel('Kata sandi')).toBeFocused();
  await lookAt(page);

  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Meja kerja' })).toBeVisible();
  await expect(page.getByText('SIMULASI')).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Harus saya kerjakan/ })).toBeVisible();
  await lookAt(page);

  await page.getByRole('button', { name: 'Sekretaris, menu akun' }).click();
  await page.getByRole('button', { name: 'Keluar' }).click();
  await expect(page.getByRole('heading', { name: 'Masuk ke meja kerja' })).toBeVisible();
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Masuk ke meja kerja' })).toBeVisible();
});

test('whoever comes for a page is led there after signing in', async ({ visitor: page }) => {
  await page.goto('/settings/holidays');
  await page.getByLabel('Nama akun').fill('admin');
  await page.getByLabel('Kata sandi').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Hari libur' })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/settings/holidays');
});

test('the language changes at the door and in the account menu, and stays after a reload', async ({ visitor: page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in to your desk' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await lookAt(page);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Sign in to your desk' })).toBeVisible();
  await page.getByLabel('Account name').fill('staf');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: 'Staf Perencanaan, ' }).click();
  await page.getByRole('group', { name: 'Language' }).getByText('Indonesia').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Meja kerja' })).toBeVisible();
});

test('the pages come packed, and are kept', async ({ visitor: page }) => {
  const scripts: Promise<{ path: string; packed: string | null; kept: string | null }>[] = [];
  page.on('response', (answer) => {
    const { pathname } = new URL(answer.url());
    if (pathname.endsWith('.js') && pathname.startsWith('/assets/')) scripts.push(Promise.all([answer.headerValue('content-encoding'), answer.headerValue('cache-control')]).then(([packed, kept]) => ({ path: pathname, packed, kept })));
  });
  await page.goto('/');
  await page.getByLabel('Nama akun').waitFor();
  const common = (await Promise.all(scripts)).find(({ path }) => path.startsWith('/assets/common-'));
  expect(common).toMatchObject({ packed: expect.stringMatching(/^(br|gzip)$/), kept: expect.stringContaining('immutable') });
});
