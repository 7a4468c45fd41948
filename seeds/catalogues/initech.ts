import type { DemoCategory } from './demo-catalogue.js';

/** IT and office supplies in Spain. */
export const initechCatalogue: readonly DemoCategory[] = [
  {
    name: 'Ordenadores',
    description: 'Portátiles, sobremesas y miniordenadores de empresa.',
    lines: [
      'POR|Portátil profesional {}|14" i5 16 GB=789;14" i7 32 GB=1149;15,6" i5 16 GB=749;16" i7 32 GB=1290|SSD NVMe, teclado español retroiluminado, tres años in situ.|DOC,MAL,RAT',
      'MIN|Miniordenador {}|i3 8 GB=389;i5 16 GB=549;i7 32 GB=819|Con soporte VESA y Wi-Fi 6E.|MON,TEC',
      'SOB|Ordenador de sobremesa {}|i5 16 GB=629;i7 32 GB=949|Caja de 8 L, fuente 80 Plus Platinum.|MON,TEC',
      'TAB|Tableta {}|10,4" 64 GB=219;11" 128 GB=329',
      'RAM|Memoria DDR5 {}|8 GB=29.90;16 GB=49.90;32 GB=94.90',
      'SSD|Disco SSD {}|500 GB=44.90;1 TB=72.90;2 TB=129.90',
    ],
  },
  {
    name: 'Monitores y proyección',
    description: 'Pantallas, soportes y proyectores.',
    lines: [
      'MON|Monitor de {}|24" Full HD=129;27" QHD=219;27" QHD USB-C=289;34" ultrapanorámico=429|IPS, altura regulable, tres años de garantía.|BRA,CHD',
      'BRA|Brazo para monitor, {}|sencillo=49.90;doble=79.90|De 2 a 9 kg, paso de cables.',
      'PRY|Proyector {}|Full HD 3600 lm=489;láser 5000 lm=1190|Corrección trapezoidal automática.|CHD,PTL',
      'PTL|Pantalla de proyección {}|manual de 180 cm=89;eléctrica de 240 cm=279',
    ],
  },
  {
    name: 'Periféricos y accesorios',
    description: 'Teclados, ratones, auriculares, bases y cables.',
    lines: [
      'TEC|Teclado {}|con cable=14.90;inalámbrico=29.90;ergonómico=69.90|Distribución española con ñ.|RAT',
      'RAT|Ratón {}|con cable=8.90;inalámbrico=17.90;vertical=34.90|Silencioso, 1600 ppp.',
      'AUR|Auriculares {}|con cable USB=34.90;inalámbricos=89.90;con cancelación de ruido=159.00|Certificados para videoconferencia.|WEB',
      'WEB|Cámara web {}|Full HD=49.90;4K=129.00|Con tapa de privacidad.',
      'DOC|Base de conexión USB-C {}|de viaje=59.90;de 90 W=139.00;doble 4K=189.00||CHD',
      'CHD|Cable {}|HDMI de 2 m=7.90;HDMI de 5 m=14.90;DisplayPort de 2 m=9.90;USB-C de 1 m=8.90',
      'MAL|Maletín para portátil {}|de 14"=24.90;de 15,6"=27.90;mochila de 16"=42.90',
      'LAP|Memoria USB de {}|32 GB=6.90;64 GB=9.90;128 GB=15.90',
    ],
  },
  {
    name: 'Redes y telefonía',
    description: 'Conmutadores, puntos de acceso, cableado y teléfonos IP.',
    lines: [
      'CON|Conmutador {}|de 8 puertos=39.90;PoE de 8 puertos=99;PoE de 24 puertos=319|Gigabit, gestionable.|LAT,PAC',
      'PAC|Punto de acceso {}|Wi-Fi 6=99;Wi-Fi 6E=179|Para techo, alimentado por PoE.|LAT',
      'LAT|Latiguillo Cat 6 de {}|0,5 m=1.90;1 m=2.40;3 m=3.90;5 m=5.40|LSZH, certificado.',
      'TIP|Teléfono IP {}|básico=59;con pantalla en color=109;para conferencias=389||LAT',
      'ARM|Armario mural de {}|6U=89;9U=119;12U=149|Puerta de cristal con llave.|REG',
      'REG|Regleta {}|de 6 tomas=14.90;de 8 tomas para armario=29.90',
      'SAI|SAI {}|de 700 VA=79;de 1500 VA=189|Interactivo, con avisos por USB.',
    ],
  },
  {
    name: 'Impresión',
    description: 'Impresoras, multifunción y escáneres.',
    lines: [
      'IMP|Impresora láser {}|monocromo=159;en color=259|Red, doble cara, 30 ppm o más.|TNN,PAP',
      'MUL|Multifunción {}|láser monocromo=229;láser en color=379;A3 en color=1490|Imprime, copia y escanea. Alimentador de 50 hojas.|TNC,PAP',
      'ESC|Escáner {}|de documentos, 30 ppm=289;de documentos, 60 ppm=549;plano A4=89',
      'ETI|Etiquetadora {}|portátil=34.90;de sobremesa=89;térmica de envíos=149||ROL',
    ],
  },
  {
    name: 'Consumibles',
    description: 'Tóner, cartuchos, papel y rollos.',
    lines: [
      'TNN|Tóner negro {}|de 1500 páginas=49.90;de 3000 páginas=74.90;de 9000 páginas=139|Original. Recogemos los vacíos.|PAP',
      'TNC|Tóner en color {}|cian=79.90;magenta=79.90;amarillo=79.90||TNN',
      'CAR|Cartucho de tinta {}|negro=22.90;tricolor=26.90;negro XL=36.90',
      'TAM|Tambor para láser {}|monocromo=89;en color=169',
      'PAP|Papel {}|A4 80 g (5 × 500)=21.90;A4 90 g (5 × 500)=27.90;A3 80 g (5 × 500)=42.90;A4 reciclado (5 × 500)=23.90|Certificado FSC, blancura CIE 161.',
      'ROL|Rollos térmicos {}|57 × 40 mm (10)=6.90;80 × 80 mm (8)=11.90;etiquetas 102 × 152 mm (500)=14.90',
    ],
  },
  {
    name: 'Material de oficina',
    description: 'Archivo, escritura, encuadernación y reuniones.',
    lines: [
      'ARC|Archivador {}|A4 de palanca=2.40;folio de palanca=2.60;caja definitiva (50)=34.90|Lomo de 75 mm, con rado metálico.|FUN',
      'FUN|Fundas multitaladro {} (100)|A4=4.90;folio=5.40',
      'BOL|Bolígrafo {} (50)|azul=11.90;negro=11.90;rojo=11.90',
      'SUB|Subrayador {}|amarillo (10)=6.90;surtido (6)=5.40',
      'NOT|Notas adhesivas {}|76 × 76 mm (12)=7.90;surtidas (6)=6.40',
      'GRA|Grapadora {}|de 25 hojas=7.90;de 100 hojas=29.90',
      'PIZ|Pizarra blanca {}|de 90 × 60 cm=39.90;de 150 × 100 cm=89.90|Magnética, marco de aluminio.|ROT',
      'ROT|Rotulador de pizarra {}|negro (10)=8.90;surtido (4)=4.90',
      'DTR|Destructora {}|de 8 hojas=69;de 15 hojas=189|Corte en partículas P-4, conforme al RGPD.',
    ],
  },
  {
    name: 'Mobiliario',
    description: 'Sillas, mesas, almacenaje y separación.',
    lines: [
      'SIL|Silla {}|operativa=119;ergonómica con reposacabezas=219;confidente=59;de dirección=289|Homologada EN 1335, cinco años de garantía.|REP',
      'MES|Mesa {}|de 140 × 80 cm=149;de 160 × 80 cm=169;elevable eléctrica=349;de reuniones=419|Tablero de 25 mm con pasacables.|CAJ,REG',
      'CAJ|Cajonera {}|de tres cajones=89;con archivo=119|Ruedas y cerradura.',
      'ALM|Armario {}|bajo=139;alto=219;de persiana=289',
      'TAQ|Taquilla metálica de {}|una puerta=99;dos puertas=119;cuatro puertas=159',
      'MAM|Mampara {}|frontal de 140 cm=79;acústica de pie=189',
      'REP|Reposapiés {}|regulable=24.90;con calefacción=59.90',
      'LUZ|Lámpara de mesa LED {}|blanca=29.90;con carga inalámbrica=49.90',
    ],
  },
];
