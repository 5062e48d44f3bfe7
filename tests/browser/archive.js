// archive.js ADDRESS FOLDER: what a reader and a reviewer do, in Chromium; pictures go to FOLDER.
'use strict';
const assert = require('node:assert');
const { chromium } = require('playwright-core');

const [address, folder] = process.argv.slice(2);
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

const steps = {
  async 'the first page shows what there is'(page) {
    await page.goto(address + '/');
    assert.match(await page.textContent('.sum'), /10 notes, 20 language versions/);
    assert.ok(await page.locator('.chart rect').count() >= 4);
  },
  async 'search finds as one types'(page) {
    await page.goto(address + '/search?q=');
    await page.focus('#q');
    await page.keyboard.type('empac', { delay: 20 });
    await page.waitForSelector('.hits mark');
    assert.match(await page.textContent('.hits mark'), /EMPACT/);
    assert.match(page.url(), /q=empac/);
  },
  async 'a facet narrows down'(page) {
    await page.goto(address + '/search?q=EMPACT');
    const before = await page.locator('.hits li').count();
    await page.click('.facets a:text-is("es")');
    assert.match(page.url(), /lang%3Aes/);
    const after = await page.locator('.hits li').count();
    assert.ok(after > 0 && after < before);
  },
  async 'a result opens at its point'(page) {
    await page.click('.hits li a');
    assert.match(page.url(), /\/ST-12838-2023-INIT\/es#b\./);
    assert.ok(await page.locator(':target').isVisible());
  },
  async 'review by keyboard, reload, and the decision is there'(page) {
    await page.goto(address + '/ST-12838-2023-INIT/fr-es');
    await page.fill('[name=reviewer]', 'M. Duran');
    await page.locator('.link').nth(20).focus();
    const source = await page.locator('.link').nth(20).getAttribute('data-source');
    await page.keyboard.press('c');
    await page.waitForSelector('.link.confirmed');
    await page.keyboard.press('j');
    await page.keyboard.press('r');
    await page.waitForSelector('.link.rejected');
    await page.reload();
    assert.strictEqual(await page.locator('.link.confirmed').getAttribute('data-source'), source);
    assert.strictEqual(await page.locator('.link.rejected').count(), 1);
    assert.match(await page.locator('.link.confirmed .state').getAttribute('title'), /M\. Duran/);
    assert.strictEqual(await page.inputValue('[name=reviewer]'), 'M. Duran');
  },
  async 'undo goes back, step by step'(page) {
    await page.locator('.link').first().focus();
    await page.keyboard.press('u');
    await page.waitForFunction(() => !document.querySelector('.link.rejected'));
    await page.keyboard.press('u');
    await page.waitForFunction(() => !document.querySelector('.link.confirmed'));
  },
  async 'joined, split and commented by mouse'(page) {
    await page.goto(address + '/ST-9422-2024-REV-1/fr-es');
    const count = await page.locator('.link').count();
    const first = await page.evaluate(() => {
      const links = [...document.querySelectorAll('.link')];
      return links.findIndex((l) => l.nextElementSibling && l.nextElementSibling.classList.contains('link'));
    });
    assert.ok(first >= 0);
    await page.locator('.link').nth(first).click();
    await page.click('[data-do=merge]');
    await page.waitForSelector('.link.confirmed');
    assert.strictEqual(await page.locator('.link').count(), count - 1);
    await page.click('[data-do=split]');
    await page.waitForFunction((n) => document.querySelectorAll('.link').length === n, count);
    await page.click('[data-do=comment]');
    await page.fill('[name=comment]', '<b>see IATE</b>');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.remark');
    assert.match(await page.textContent('.remark'), /<b>see IATE<\/b>/);
  },
  async 'the pages read in French and Spanish'(page) {
    await page.goto(address + '/?ui=fr');
    assert.strictEqual(await page.getAttribute('html', 'lang'), 'fr');
    await page.goto(address + '/search?q=EMPACT');
    assert.match(await page.textContent('.sum'), /Résultats/);
    await page.goto(address + '/?ui=en');
  },
  async 'nothing is wider than a phone'(page) {
    await page.setViewportSize({ width: 360, height: 740 });
    for (const path of ['/', '/search?q=EMPACT', '/ST-12838-2023-INIT/fr', '/ST-12838-2023-INIT/fr-es']) {
      await page.goto(address + path);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(wide <= 0, path + ' is ' + wide + ' pixels too wide');
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  },
  async 'without script every page can be read'(page, browser) {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(address + '/search?q=EMPACT');
    assert.ok(await plain.locator('.hits li').count() > 0);
    await plain.goto(address + '/ST-12838-2023-INIT/fr-es');
    assert.ok(await plain.locator('.link').count() > 40);
    assert.ok(!await plain.locator('#review').isVisible());
    await context.close();
  },
};

(async () => {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: flags });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => { if (message.type() === 'error') faults.push(message.text()); });
  let number = 0;
  for (const [name, step] of Object.entries(steps)) {
    try {
      await step(page, browser);
    } catch (error) {
      console.log('--- ' + name + '\n' + error.stack);
      process.exitCode = 1;
    }
    await page.screenshot({ path: folder + '/' + String(++number).padStart(2, '0') + '.png' });
  }
  if (faults.length) {
    console.log('--- faults in the console\n' + faults.join('\n'));
    process.exitCode = 1;
  }
  console.log(number + ' steps');
  await browser.close();
})();
