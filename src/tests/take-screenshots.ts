import { mkdirSync } from 'node:fs';
import sharp from 'sharp';
import { screenshots } from '../site/device/make-manifest.ts';
import { launchBrowser } from './launch-browser.ts';
import { serveSite } from './serve-site.ts';

// Takes the pictures of the built site that a browser shows where it offers to install it.
const served = await serveSite({ dir: process.env['OUT_DIR'] ?? 'dist', base: '/', env: {} });
const browser = await launchBrowser();
mkdirSync('public/screenshots', { recursive: true });
for (const { file, width, height, scale } of screenshots) {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
  });
  const page = await context.newPage();
  await page.goto(served.url('/'), { waitUntil: 'load' });
  // A face that comes after the text is shown from the second visit on.
  await page.evaluate(() => document.fonts.ready);
  await page.reload();
  await sharp(await page.screenshot())
    .webp({ quality: 80 })
    .toFile(`public${file}`);
  await context.close();
}
await browser.close();
await served.close();
