/** What invented people are called, and what they work in. Surnames are made of things, so that nobody is meant. */
import { nameKey } from '../../lib/domain/person-name';

const GIVEN =
  'Ada Aoife Bronwyn Chidi Dafydd Désirée Eilidh Emeka Fatima Ffion Fiachra Gráinne Hye-jin Ifeanyi Inés ' +
  'Joanna Jürgen Kwame Leah Łukasz Małgorzata Mbali Mehmet Noor Nuala Oisín Olu Özge Priya Rhys Rosalind ' +
  'Ruairí Sanjay Seán Siân Søren Tamsin Thuỷ Tomáš Yusuf Zoë';

const STEMS =
  'Amber Balance Beaker Bobbin Bramble Button Candle Carousel Centrifuge Cobble Damson Dial Feather Funnel ' +
  'Gasket Goblet Hazel Kettle Ladle Lantern Magnet Marmalade Mitten Nettle Paddle Pebble Pendulum Pepper ' +
  'Pipette Prism Puddle Quartz Ratchet Saddle Spindle Teapot Thimble Thistle Trumpet Walnut';

const ENDINGS =
  'worth wick by field holme ley thorpe stone well more den hurst combe sby stead wright smythe ová ñez ström';

export type Part = { readonly part: string; readonly specialisms: readonly string[] };

export const PARTS: readonly Part[] = [
  {
    part: 'Healthcare Science Practitioner',
    specialisms: [
      'Blood sciences',
      'Cellular pathology',
      'Decontamination sciences',
      'Genetic technologies',
      'Medical physics',
      'Microbiology',
    ],
  },
  {
    part: 'Clinical Physiologist',
    specialisms: [
      'Audiology',
      'Cardiac physiology',
      'Gastrointestinal physiology',
      'Neurophysiology',
      'Respiratory physiology',
      'Sleep physiology',
    ],
  },
  {
    part: 'Medical Illustrator',
    specialisms: ['Clinical photography', 'Graphic design', 'Video production'],
  },
  {
    part: 'Higher Specialist Scientist',
    specialisms: ['Clinical bioinformatics', 'Clinical biochemistry', 'Reproductive science'],
  },
];

/** Pieces of names with the key that each is searched by: a name's key is its pieces' keys together. */
export function nameWords() {
  const pieces = (text: string) => {
    const words = text.split(' ');
    return { words, keys: words.map(nameKey) };
  };
  return { given: pieces(GIVEN), stems: pieces(STEMS), endings: pieces(ENDINGS) };
}
