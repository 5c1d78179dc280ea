/** Tests of more ways in which the files of `scripts.test.ts` fail, with the same outcome. */
import { afterAll, afterEach, beforeAll, beforeEach, test } from 'vitest';
import { openSite, withoutWebGL, type Site } from '../site/site.ts';
import { expectPanelsBack, expectPartBack, expectWordsOfPage, newVisit, type PartFault, type Visit, type Way } from './failing-scripts.ts';

let site: Site;
let visit: Visit;
beforeAll(async () => {
  site = await openSite(withoutWebGL);
});
afterAll(() => site.close());
beforeEach(async () => {
  visit = await newVisit(site, 'scripts.full.test.ts');
});
afterEach(() => visit.page.context().close());

test.each<Way>(['does not come', 'is not there'])('the page says at once that no script has run when the elements’ script %s', (way) =>
  expectWordsOfPage(site, visit, way),
);

test.each<PartFault>([
  ['the report’s file', 'is cut off halfway', '**/assets/report-*.js', /无法加载报道的数据/],
  ['the report’s file', 'is of the wrong type', '**/assets/report-*.js', /无法加载报道的数据/],
  ['the file of places', 'does not come', '**/assets/surroundings-*.js', /无法加载报道的数据/],
  ['the file of boundaries', 'is not there', '**/assets/overview-*.js', /无法加载边界数据/],
])('the page keeps its first picture and a retry or reload brings the map when %s %s', (...fault) => expectPartBack(site, visit, fault));

test('the map works and a reload brings the panels when their script throws as it starts', () =>
  expectPanelsBack(site, visit, 'throws as it starts'));
