/** The camera and the page's marks on the WebGL map, which is slow where WebGL runs in software. */
import { afterEach, beforeAll, test } from 'vitest';
import { defineElements } from '../../elements.ts';
import { expectCameraFollows, expectMarksStay } from './manners.harness.ts';

beforeAll(defineElements);
afterEach(() => document.body.replaceChildren());

const long = { timeout: 60_000 };

test('the camera goes where `bounds` says, and fires `duikou-bounds` when it rests', long, () => expectCameraFollows('webgl'));

test('marks of the page stay on their places while the map moves, in every frame of it', long, () => expectMarksStay('webgl'));
