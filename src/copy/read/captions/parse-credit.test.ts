import { describe, expect, test } from 'vitest';
import { parseCredit } from './parse-credit.ts';

describe('a photo’s credit', () => {
  test.each([
    ['Men fish. REUTERS/Ana Ferrer/File Photo', 'REUTERS/Ana Ferrer/File Photo'],
    ['Men fish. REUTERS/Ana Ferrer/File photo', 'REUTERS/Ana Ferrer/File photo'],
    ['Men fish. REUTERS/Omar al-Said/Pool/File Photo', 'REUTERS/Omar al-Said/Pool/File Photo'],
    ['Men fish (AP Photo/Ana Ferrer, File)', 'AP Photo/Ana Ferrer, File'],
    ['Men fish (KCNA/Reuters)', 'KCNA/Reuters'],
    ['Men fish. FILE PHOTO: Reuters', 'Reuters'],
    ['Men fish. Photo by Ana Ferrer / AFP via Getty Images', 'Ana Ferrer / AFP via Getty Images'],
    ['Men fish. Photo by AFP', 'AFP'],
    ['Men fish. (Photo by Ana Ferrer/Getty Images)', 'Ana Ferrer/Getty Images'],
    ['Men fish. (Photo: dpa)', 'dpa'],
    ['Men fish (photo: al-Bahr)', 'al-Bahr'],
    ['Men fish. Photo: courtesy of the port', 'courtesy of the port'],
    ['Men fish. Photo: A. Ferrer', 'A. Ferrer'],
    ['Men fish. Photo By Ana Ferrer', 'Ana Ferrer'],
    ['Men fish. Credit: Port Office', 'Port Office'],
  ])('of %s is %s', (text, credit) => {
    expect(parseCredit(text)).toMatchObject({ credit, certainty: 'sure' });
  });

  test.each([
    'Pilots learn about the illness as well (HIV/AIDS).',
    'Two bodies paid for the quay (UNDP/UN Women).',
    'The band played on the roof of the auction hall (AC/DC).',
  ])('is not sure where a sign is no agency: %s', (text) => {
    expect(parseCredit(text).certainty).not.toBe('sure');
  });

  test.each([
    'She took ten years. Photo by photo it came together on the wall of the lamp room.',
    'She took ten years. Photo by photo it came together',
    'He paid for the rope by card. Credit: the bank’s own.',
    'He paid for the rope by card. Picture: a man at the till.',
  ])('is not seen in a sentence: %s', (text) => {
    expect(parseCredit(text)).toEqual({ sentence: text });
  });
});
