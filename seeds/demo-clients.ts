export interface DemoUser {
  id: string;
  email: string;
  role: 'OWNER' | 'ADMIN' | 'MARKETING' | 'SELLER';
  firstName: string;
  lastName: string;
  bio: string | null;
}

export interface DemoClient {
  id: string;
  slug: string;
  name: string;
  description: string;
  currency: string;
  language: 'es' | 'en';
  monthsOld: number;
  users: readonly DemoUser[];
  orderCount: number;
}

/** What sellers write: `{word}` stands for one of its parts (separated by `|`), `{3-12}` for a number in that range. */
export interface DemoNotes {
  templates: readonly string[];
  parts: Readonly<Record<string, string>>;
}

export const demoPassword = 'demo-Password-1';

export const demoClients: readonly DemoClient[] = [
  {
    id: '018e09fa-9180-764f-85b3-0283875aa2e5',
    slug: 'acme',
    name: 'Acme Ferretería',
    description: 'Mayorista de ferretería, herramienta y material eléctrico para tiendas y constructoras.',
    currency: 'MXN',
    language: 'es',
    monthsOld: 26,
    users: [
      {
        id: '018e09fa-9568-7f4c-9c08-18a7be5aa1ff',
        email: 'ana@acme.test',
        role: 'OWNER',
        firstName: 'Ana',
        lastName: 'Núñez',
        bio: 'Segunda generación de ferreteros. Llevo las compras y las cuentas grandes.',
      },
      {
        id: '018e09fa-9950-7726-a89b-b152efaa31ce',
        email: 'sam@acme.test',
        role: 'SELLER',
        firstName: 'Samuel',
        lastName: 'Ordóñez',
        bio: null,
      },
    ],
    orderCount: 340,
  },
  {
    id: '0194cc53-5180-7f06-8e89-420aa0fcc613',
    slug: 'globex',
    name: 'Globex',
    description: 'Electronics wholesaler: components, networking and test equipment for resellers and labs.',
    currency: 'USD',
    language: 'en',
    monthsOld: 15,
    users: [
      {
        id: '0194cc53-5568-7de9-9de0-747c10ee5f5a',
        email: 'gus@globex.test',
        role: 'OWNER',
        firstName: 'Gus',
        lastName: 'Hartley',
        bio: 'Runs the warehouse and still answers the phone.',
      },
    ],
    orderCount: 140,
  },
];

export const demoNotes: Readonly<Record<DemoClient['language'], DemoNotes>> = {
  es: {
    templates: [
      'Entregar por la mañana, antes de las {9-12}. Preguntar por {persona}.',
      'Entregar en obra {obra}, acceso por el portón {1-6}.',
      'Su orden de compra: OC-{4100-4899}.',
      'Facturar a {cliente}, uso G03. Enviar el XML por correo.',
      'El cliente recoge en mostrador el {dia} después de las {10-16}:30.',
      'Si no hay {producto}, avisar antes de sustituir.',
      'Llamar {minutos} min antes de llegar, ext. {101-389}.',
      'Descargar en andén {1-9}. Llevar montacargas.',
      'Dejar en caseta con {persona}, el almacén cierra a las {14-18}.',
      'Cotización {2200-2980}, respetar precio.',
      'Pago a {plazo} días según convenio con {cliente}.',
      'Pagan con transferencia, referencia {70210-79880}.',
      'Enviar a {ciudad} por paquetería, flete por cobrar.',
      'Consolidar con el pedido del {dia} para {ciudad}.',
      'OJO: {producto} va en caja aparte y etiquetado "{obra}".',
      'Calle angosta en {ciudad}, no entra el tráiler. Mandar la camioneta chica.',
      'Remisión firmada y sellada por {persona}, si no, no pagan.',
      'Pedido por teléfono, confirmó {persona}.',
      'Pidió {persona} por WhatsApp, ya tiene el comprobante.',
      'Separar por nivel: planta baja y piso {2-9}. Obra {obra}.',
      'Urge para el {dia}, la cuadrilla empieza a las {7-9}.',
      'Entrega parcial está bien: primero {producto}, lo demás después.',
      'No entregar parcial, {cliente} quiere todo junto.',
      'Descuento del {3-12} % autorizado por Ana.',
      'Precio de mayoreo, lista {2-5}. Es cliente desde hace {3-15} años.',
      'Cambiar la dirección: ahora reciben en la bodega de {ciudad}.',
      'Factura sin IVA desglosado no la aceptan. Dudas con {persona}.',
      'Proyecto {obra}, partida {11-48}. Ponerlo en la factura.',
      'Revisar medida de {producto} con {persona} antes de surtir.',
      'Tarimas retornables: recoger {2-8} vacías al entregar.',
      'Para exhibición en {cliente}: sin golpes y con empaque original.',
      'Incluir fichas técnicas y certificados de {producto}.',
      'Reposición de garantía, folio {310-970}. No cobrar el flete.',
      '{persona} sale a comer de {13-14}:00 a {15-16}:00, no hay quien reciba.',
      'Pide que el chofer lleve casco y chaleco, obra {obra}.',
      'Mandar copia de la factura a contabilidad de {cliente}.',
      'Apartar {producto} hasta el {dia}, pasan por ello.',
      'Añadir muestra de {producto}, sin cargo.',
      'Horario de recepción: {dia}, de {8-9} a {12-14} h. Con cita.',
      'Solicitan complemento de pago el mismo día. Ref. {cliente}.',
      'El año pasado llegó incompleto: contar {producto} dos veces, por favor.',
    ],
    parts: {
      persona:
        'Toño|Lupita|Begoña|don Chuy|Sra. Ibáñez|Ing. Peña|Martín|Marisol|Rubén|Arq. Íñiguez|Doña Mari',
      cliente:
        'Construcciones Muñoz|Ferrehogar Núñez|Grupo Cañedo|Instalaciones Ordaz|Materiales El Güero|Herrajes Zúñiga',
      obra: 'Torre Peñón|Plaza Cañada|Residencial El Roble|Los Olivos|Puerta Norte|Jardines del Valle|Las Peñas',
      producto:
        'tornillo galvanizado|broca para concreto|pintura epóxica|tubo PVC de 2"|cinta de aislar|silicón blanco|cable calibre 12|disco de corte|varilla de ⅜"|llave de paso|chapa de sobreponer',
      ciudad: 'León|Mérida|Querétaro|Celaya|San Luis Potosí|Tepatitlán|Aguascalientes|Cd. Guzmán',
      dia: 'lunes|martes|miércoles|jueves|viernes',
      minutos: '15|20|30|45|60',
      plazo: '8|15|30|45',
    },
  },
  en: {
    templates: [
      'Deliver before {9-12} am, dock {1-14}. Ask for {person}.',
      'PO {40100-48990}, please print it on the packing slip.',
      'Invoice to {customer}, attention {person}.',
      'Do not invoice before {day}, they close the month first.',
      'Customer collects on {day} after {1-5} pm.',
      'Call {person} before substituting the {item}.',
      'Partial shipment is fine, {item} first.',
      'Ship complete. {customer} refuses partials.',
      'Use their freight account, no {2210-2980}.',
      'Liftgate needed at the {city} site, no forklift there.',
      'Quote Q-{1200-1890}, valid until {day}. Keep the price.',
      'Net {terms} agreed with {person}.',
      '{3-12}% volume discount approved by Gus.',
      'Serial numbers of the {item} on the invoice, please.',
      'Keep the {item} in anti-static packaging, they reject open bags.',
      'Same lot number for all the {item} if we can.',
      'Date code not older than {months} months.',
      'RoHS certificate for the {item} goes by e-mail to {person}.',
      'Blanket order {310-970}, release {2-9}.',
      'Project {project}: put the name on every box.',
      'Consolidate with the {day} truck to {city}.',
      'Tax exempt, certificate {5300-5990} is on file.',
      'Signature required, {person} or the front desk.',
      'No receiving between noon and {1-2} pm.',
      'Leave with security at gate {1-6} if after {4-6} pm.',
      'Ordered by phone, {person} confirmed by e-mail.',
      'Replaces the damaged {item} from RMA {7020-7980}. No freight charge.',
      'New customer, referred by {customer}. Prepaid.',
      'Blind ship: no Globex papers in the box, it goes straight to {customer}.',
      'Reseller price list {2-5}, {person} will check.',
      'Needs the {item} on the bench by {day} for {project}.',
      'Pallets max {height} inches high, their racks are low.',
      'Split the invoice: {item} on their own, the rest together.',
      'Send tracking to {person} as soon as it leaves.',
      'Residential street in {city}, no semi. Use the box truck.',
      'Add a sample of the {item}, no charge.',
      'Pays by wire, reference {70210-79880}.',
      'Delivery by appointment: {day}, ext. {101-389}.',
      'Last time the count was short. Count the {item} twice, please.',
      'Copy of the invoice to accounting at {customer}.',
    ],
    parts: {
      person:
        'Priya|Marcus|Dana in purchasing|Mr. Okafor|Ellen|Tomasz|Rosa at receiving|Dr. Lindqvist|Kev|Joanne',
      customer:
        'Northgate Labs|Bluewater Systems|Tri-County Networks|Hadley & Sons|Cobalt Robotics|Prairie Telecom|Ostrander Audio',
      item: 'patch panels|bench supplies|10 µF capacitors|PoE switches|oscilloscope probes|fiber transceivers|relay boards|Cat 6 reels|heat sinks|rack PDUs|solder stations',
      project: 'Heron|Lakeside|Building 7|Sparrow|Phase 2|Riverbend|Clean room B',
      city: 'Dayton|Omaha|Tulsa|Fort Wayne|Rockford|Cedar Rapids|Joliet|Madison',
      day: 'Monday|Tuesday|Wednesday|Thursday|Friday',
      terms: '15|30|45|60',
      months: '12|18|24',
      height: '48|60|72',
    },
  },
};
