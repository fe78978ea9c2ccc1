import { afterAll, afterEach } from 'vitest';
import { tidyAfterFile, tidyAfterTest } from './cleanup.ts';

afterEach(tidyAfterTest);
afterAll(tidyAfterFile);
