/** Tests of the camera and the marks of the page on the WebGL map, which is slow with WebGL in software. */
import { afterEach, beforeAll, test } from 'vitest';
import { defineElements } from '../../elements.ts';
import { expectCameraFollows, expectMarksStay } from './manners.harness.ts';

beforeAll(defineElements);
afterEach(() => document.body.replaceChildren());

const long = { timeout: 60_000 };

test('the camera follows `bounds`, and fires `duikou-bounds` when it comes to rest', long, () => expectCameraFollows('webgl'));

test('marks of the page are at their places in every frame while the map moves', long, () => expectMarksStay('webgl'));
