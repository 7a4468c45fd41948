import type { DemoCategory } from './demo-catalogue.js';

/** Laboratory and medical supplies in the United States. */
export const umbrellaCatalogue: readonly DemoCategory[] = [
  {
    name: 'Gloves and protection',
    description: 'Gloves, masks, gowns and eyewear.',
    lines: [
      'GLV|Nitrile exam gloves, {} (100)|S=11.90;M=11.90;L=11.90;XL=12.40|Powder-free, 4 mil, chemo rated.|MSK,SAN',
      'MSK|Face mask, {} (50)|level 1=7.90;level 3=12.80;N95=38.00|Ear loops; the N95 with head straps.',
      'GWN|Isolation gown, {} (10)|regular=18.90;extra large=19.80|AAMI level 2, knit cuffs.|GLV',
      'EYE|Safety glasses, {}|clear=4.90;over-glasses=6.40',
      'SAN|Hand sanitizer, {}|16 oz=5.90;1 gal=24.80|70% ethanol with emollients.',
    ],
  },
  {
    name: 'Liquid handling',
    description: 'Pipettes, tips, tubes and reservoirs.',
    lines: [
      'PIP|Pipette, {}|0.5–10 µL=189.00;10–100 µL=189.00;100–1000 µL=189.00;8 channels 10–100 µL=649.00|Adjustable, autoclavable, with ISO 8655 certificate.|TIP',
      'TIP|Pipette tips {} (960)|10 µL filtered=68.00;200 µL filtered=64.00;1000 µL filtered=72.00;200 µL=34.00|Racked, sterile, free of DNase and RNase.|MCT',
      'MCT|Microcentrifuge tubes {} (500)|0.6 mL=18.90;1.5 mL=21.90;2.0 mL=23.80||RAK',
      'CON|Conical tubes {}|15 mL (500)=89.00;50 mL (500)=98.00|Sterile, to 12,000 × g.|RAK',
      'RAK|Tube rack, {}|96 places=14.90;50 mL, 25 places=18.90',
      'SRP|Serological pipettes {} (200)|5 mL=48.00;10 mL=54.00;25 mL=79.00||CFL',
    ],
  },
  {
    name: 'Cell culture',
    description: 'Flasks, plates, media and serum. The liquids are shipped cold.',
    lines: [
      'CFL|Culture flasks {}|T25 (200)=129.00;T75 (100)=138.00;T175 (50)=149.00|Vented cap, tissue culture treated.|MED,FBS',
      'CPL|Culture plates, {} (50)|6 wells=92.00;24 wells=96.00;96 wells=89.00',
      'MED|Culture medium {}, 500 mL|DMEM high glucose=24.80;RPMI 1640=23.90;MEM=22.40|Keep at 2–8 °C, away from light.|FBS,PEN',
      'FBS|Fetal bovine serum, {}|100 mL=98.00;500 mL=429.00|Heat inactivated. Ships on dry ice.|PEN',
      'PEN|Penicillin-streptomycin, {}|100 mL=21.80;20 mL (10)=44.00',
      'SYF|Syringe filters {} (50)|0.22 µm=69.00;0.45 µm=66.00',
    ],
  },
  {
    name: 'Molecular biology',
    description: 'PCR plastics, enzymes, kits and gels.',
    lines: [
      'PCR|PCR plates, {} (50)|96 wells skirted=149.00;96 wells low profile=142.00;384 wells=219.00||PSF,MMX',
      'PSF|Plate seals {} (100)|optical=98.00;foil=64.00',
      'MMX|PCR master mix, {}|200 reactions=129.00;1000 reactions=549.00|Hot start, 2×. Keep at −20 °C.',
      'EXT|Extraction kit, {} (50)|DNA from blood=189.00;RNA=269.00;plasmid=98.00',
      'AGR|Agarose, {}|100 g=98.00;500 g=389.00',
    ],
  },
  {
    name: 'Blood collection and testing',
    description: 'Tubes, needles, assays and rapid tests.',
    lines: [
      'VAC|Blood collection tubes {} (100)|EDTA 4 mL=32.00;serum 5 mL=29.80;citrate 2.7 mL=34.00;heparin 4 mL=33.00|Sterile, safety cap, 12 months of shelf life.|NDL',
      'NDL|Collection needles, {}|21G (100)=28.90;22G (100)=28.90;butterfly 23G (50)=62.00||SHC',
      'SHC|Sharps container, {}|1 qt=4.90;2 gal=11.80',
      'ELS|ELISA kit {} (96)|IL-6=489.00;TNF-α=489.00;insulin=429.00|Human, with standards. Keep at 2–8 °C.',
      'RPD|Rapid test {} (25)|strep A=44.00;influenza A+B=129.00;hCG=18.90',
      'SWB|Swabs {}|flocked, sterile (100)=49.00;with transport medium (50)=79.00',
    ],
  },
  {
    name: 'Clinic supplies',
    description: 'Infusion, wound care and disinfection.',
    lines: [
      'SAL|Saline 0.9%, {}|250 mL (24)=64.00;500 mL (24)=72.00;1 L (12)=48.00|Flexible bag, two ports.|IVS',
      'IVS|Infusion set, {} (50)|gravity=89.00;with flow regulator=149.00||IVC',
      'IVC|IV catheter {} (50)|20G=69.00;22G=69.00;24G=72.00',
      'SYR|Syringes {} (100)|1 mL=12.80;5 mL=14.90;10 mL=17.80|Luer lock, latex-free.|SYF',
      'GAU|Gauze sponges {} (200)|2" × 2"=5.40;4" × 4"=9.80',
      'DIS|Disinfectant wipes, {} (160)|alcohol=8.90;bleach=12.40',
    ],
  },
  {
    name: 'Cold storage',
    description: 'Vials, boxes, freezers and shipping.',
    lines: [
      'CRY|Cryovials {} (500)|1.2 mL=139.00;2.0 mL=148.00|External thread, −196 °C.|CBX',
      'CBX|Cryo box, {}|81 places=4.80;100 places=5.20',
      'FRZ|Freezer {}|−20 °C, 5 ft³=1890.00;−80 °C, 18 ft³=11900.00|Digital log and alarm. Placed and qualified by us.|CBX',
      'SHP|Insulated shipper {}|small=18.90;medium=27.80;large with logger=64.00||ICE',
      'ICE|Gel packs {} (24)|8 oz=19.80;16 oz=28.90',
    ],
  },
  {
    name: 'Equipment',
    description: 'Centrifuges, incubators, mixers and scales.',
    lines: [
      'CTF|Centrifuge {}|mini 6,000 rpm=189.00;micro 24 × 2 mL=2190.00;clinical 8 × 15 mL=1290.00|With rotor and two years of warranty.|MCT',
      'INC|Incubator {}|20 L=689.00;CO₂, 165 L=7890.00||CFL',
      'VTX|Vortex mixer, {}|fixed speed=149.00;variable speed=219.00',
      'BAL|Balance {}|0.01 g=289.00;0.1 mg=1690.00',
      'WTB|Water bath, {}|5 L=489.00;12 L=749.00',
    ],
  },
];
