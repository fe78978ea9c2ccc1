import { afterAll, afterEach } from 'vitest';
import { tidyAfterFile, tidyAfterTest } from './tidy.ts';

afterEach(tidyAfterTest);
afterAll(tidyAfterFile);
