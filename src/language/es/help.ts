import type { HelpMessages } from '../messages/help.ts';

export const help = (): HelpMessages => ({
  help: {
    tagline: 'Arregla las cosas con el cliente, apúntalo y mira el lunes qué cambiar.',
    usage: 'Uso',
    examples: 'Ejemplos',
    options: 'Opciones',
    globalOptions: 'Con cualquier comando',
    commands: 'Comandos',
    argumentsTitle: 'Argumentos',
    groups: {
      record: 'Cuando pasa',
      care: 'Hasta que quede bien',
      look: 'El lunes',
      mend: 'Consultar y corregir',
      files: 'Sacar y traer datos',
      safe: 'A salvo',
      house: 'Tu negocio',
    },
    questions: {
      page: 'La página del lunes',
      when: '¿Cuándo?',
      where: '¿Dónde?',
      why: '¿Por qué?',
      money: 'Dinero',
      worked: '¿Funcionó?',
      more: 'Más',
    },
    commandWord: 'comando',
    optionsWord: 'opciones',
    footer: 'Más sobre un comando: recovery help COMANDO',
    topExamples: [
      ['recovery demo', 'hotel inventado; nada se guarda'],
      ['recovery log', 'alguien se queja: te acompaña'],
      ['recovery add "sopa fría" --department Cocina --create', 'en una línea'],
      ['recovery due', 'lo que hay que hacer ahora'],
      ['recovery report', 'la semana pasada en una página'],
    ],
    command: {
      log: {
        does: 'Alguien se queja: primero qué decirle, luego unas preguntas cortas',
        examples: [
          ['recovery log'],
          ['recovery log --quick', 'directo a las preguntas'],
          ['recovery log --at 19:30 --place "mesa 4"', 'lo que ya das no se pregunta'],
        ],
        notes: [
          'Cada respuesta se guarda en cuanto la das. Si pulsas Ctrl-C, se cierra la ventana o se va la luz, el siguiente "recovery log" te ofrece terminar.',
          'Con < vuelves a la pregunta anterior.',
        ],
      },
      add: {
        does: 'Apunta una queja en una línea, o muchas que vienen de otro programa',
        examples: [
          ['recovery add "sopa fría" --department Cocina --at "ayer 19:30"'],
          ['recovery add "cuenta mal" --category Cobro --remedy Descuento --value 12'],
          ['recovery add "no le saludamos" --severity 1 --state calm --place "mesa 4"'],
          ['recovery add --jsonl - < quejas.jsonl', 'un objeto JSON por línea; todo o nada'],
        ],
        notes: [
          'Momentos: ahora, hoy 14:30, ayer 19:30, vie 21:00 (el último), -2h, 14:30, 2026-11-20, 2026-11-20 19:42, 20/11/2026 (como se escribe en tu país).',
          'Un día sin hora es la jornada del negocio: a la 01:30, «hoy» es todavía la noche anterior. Con hora, es la fecha del calendario.',
          'Una línea de --jsonl lleva "text" y lo que quieras de: at, department, category, severity, state, channel, place, customer, contact, offered, remedy, value, cost, approved_by, minutes, follow_up, reported, by, steps, note, kind, owner, safety, abuse, posted, proactive, same_event, affected, substitute, partner, touchpoint, expected.',
        ],
      },
      list: {
        does: 'Muestra las quejas, primero las más recientes',
        examples: [
          ['recovery list', 'las 20 más recientes'],
          ['recovery list --this-week --department Cocina'],
          ['recovery list --status open --all'],
          ['recovery list --text croquetas --all --format csv'],
        ],
      },
      show: {
        does: 'Muestra todo lo que se sabe de una queja',
        examples: [['recovery show 142'], ['recovery show última']],
      },
      edit: {
        does: 'Corrige lo apuntado; el historial guarda lo que ponía antes',
        examples: [
          ['recovery edit 142 --department Barra'],
          ['recovery edit última --at "ayer 21:10" --severity 3'],
          ['recovery edit 142 143 150 --department Barra', 'todas o ninguna'],
          ['recovery edit 142 --contact ""', 'vacío: lo quita'],
        ],
      },
      note: {
        does: 'Añade una nota a una queja',
        examples: [
          ['recovery note 142 "la llamamos, quedó contenta"'],
          ['recovery note 142 143 "la llamé y lo agradeció"', 'lo último es el texto; lo de antes, números'],
        ],
      },
      resolve: {
        does: 'Da una queja por resuelta y dice cómo terminó',
        examples: [
          ['recovery resolve 142', 'pregunta cómo terminó'],
          ['recovery resolve 142 143 --ending solved'],
          ['recovery resolve 142 --ending solved --at "ayer 21:15"', 'apuntado después'],
          ['recovery resolve 150 --ending explained --finding partly', 'una reclamación'],
        ],
        notes: [
          'Resultados: solved (solucionada), partly (en parte), explained (no tenía solución, se explicó), left (se marchó antes de poder actuar), unknown (no se sabe).',
        ],
      },
      reopen: {
        does: 'Vuelve a abrir una queja: no estaba resuelta',
        examples: [['recovery reopen 142']],
      },
      delete: {
        does: 'Quita una queja de las listas y los recuentos; se puede recuperar',
        examples: [['recovery delete 142'], ['recovery list --deleted --all', 'las borradas']],
      },
      restore: {
        does: 'Recupera una queja borrada, o todo desde una copia',
        examples: [
          ['recovery restore 142'],
          [
            'recovery restore recovery-20261127T091502123Z-daily.db',
            'todo como estaba entonces; lo que hay ahora se guarda',
          ],
        ],
      },
      history: {
        does: 'Muestra quién hizo qué, y cuándo: en una queja o en general',
        examples: [['recovery history 142'], ['recovery history', 'lo último que se ha hecho']],
      },
      undo: {
        does: 'Deshace lo último que se hizo, lo hiciera quien lo hiciera',
        examples: [['recovery undo'], ['recovery undo --yes', 'sin preguntar']],
        notes: [
          'Una queja que se apuntó suelta queda borrada, pero no se pierde: recovery restore 142 la recupera.',
        ],
      },
      report: {
        does: 'La semana pasada en una página, o el desglose que quieras',
        examples: [
          ['recovery report', 'la página del lunes: la última semana completa'],
          ['recovery report --open', 'la página del lunes, en el navegador'],
          ['recovery report department --all'],
          ['recovery report hour --month 2026-10 --department Cocina'],
          ['recovery report cross weekday shift --all --format csv -o cruce.csv'],
        ],
        notes: ['Si no das un periodo, el informe es de la última semana completa.'],
      },
      'report week': {
        does: 'La página del lunes: qué hacer hoy, qué llama la atención, doce semanas',
        examples: [['recovery report'], ['recovery report week --week 2026-W46']],
      },
      'report breakdown': {
        does: 'Quejas por',
        examples: [
          ['recovery report department', 'la última semana completa'],
          ['recovery report weekday --all'],
          ['recovery report category --this-week --format json'],
        ],
      },
      'report cross': {
        does: 'Dos desgloses cruzados',
        examples: [
          ['recovery report cross weekday shift --all'],
          ['recovery report cross department category --month 2026-10 --format csv'],
        ],
      },
      'report heatmap': {
        does: 'Cuándo llegan las quejas: día y hora, en un mapa',
        examples: [['recovery report heatmap'], ['recovery report heatmap --all --department Cocina']],
      },
      'report trend': {
        does: 'Cómo van las quejas de semana en semana y si algo ha cambiado',
        examples: [
          ['recovery report trend', 'las últimas 26 semanas'],
          ['recovery report trend --per month --all'],
        ],
      },
      'report pareto': {
        does: 'Los pocos motivos que suman casi todas las quejas, o casi todo el coste',
        examples: [
          ['recovery report pareto'],
          ['recovery report pareto department --weight cost --all', 'dónde se va el dinero'],
        ],
      },
      'report patterns': {
        does: '¿De verdad es peor el viernes por la noche? Lo que llama la atención y lo que no',
        examples: [
          ['recovery report patterns', 'las últimas doce semanas'],
          ['recovery report patterns --all --format json'],
        ],
      },
      'report cost': {
        does: 'Cuánto cuesta arreglar las cosas: por compensación, departamento y quién lo autorizó',
        examples: [
          ['recovery report cost --month 2026-10'],
          ['recovery report cost --from 2026-09-01 --to 2026-11-30', 'un trimestre: una semana dice poco'],
          ['recovery report cost --all --format csv -o coste.csv'],
        ],
        notes: [
          'Es el coste de las compensaciones y el de los minutos del personal, tal como era entonces; donde nadie apuntó el coste, el informe lo dice.',
        ],
      },
      'report times': {
        does: 'Cuánto tardan la respuesta y la solución, qué llegó tarde y qué sigue abierto',
        examples: [
          ['recovery report times --month 2026-10'],
          ['recovery report times --all --department Cocina'],
        ],
        notes: ['Lo que aún está en plazo no cuenta ni como cumplido ni como incumplido.'],
      },
      'report follow-ups': {
        does: 'Si el seguimiento se hizo a tiempo y si el cliente volvió',
        examples: [['recovery report follow-ups'], ['recovery report follow-ups --month 2026-10']],
        notes: [
          'Los días del periodo son aquellos para los que estaba previsto el seguimiento o en que se hizo, sea de cuando sea la queja.',
        ],
      },
      'report satisfaction': {
        does: 'Si funcionó: cómo se sienten ahora, frente a antes y frente a lo habitual',
        examples: [
          ['recovery report satisfaction --all'],
          ['recovery report satisfaction --month 2026-10 --department Cocina'],
        ],
        notes: ['De cada queja solo cuenta el último seguimiento en que se habló con alguien.'],
      },
      'report customers': {
        does: 'Quién se quejó dos veces o más en un año, y a quién hemos vuelto a fallar',
        examples: [
          ['recovery report customers'],
          ['recovery report customers --to 2026-10-31 --format json'],
        ],
        notes: [
          'Mira los 365 días hasta el final del periodo. A los clientes se les reconoce por el teléfono o el correo.',
        ],
      },
      'report steps': {
        does: 'Qué pasos de la pauta se dieron y cuáles se saltaron, dónde y en qué turno',
        examples: [['recovery report steps --all'], ['recovery report steps --month 2026-10 --format csv']],
        notes: ['Los pasos son los que dice haber dado quien atendió.'],
      },
      'report changes': {
        does: 'Quejas antes y después de cada cambio, y en cuántos días',
        examples: [
          ['recovery report changes', 'todos los cambios decididos'],
          ['recovery report changes --month 2026-10', 'los decididos en octubre'],
        ],
        notes: [
          'El antes dura lo mismo que el después, pero doce semanas como mucho y nunca desde antes del primer registro; se comparan las quejas por día. Con menos de 14 días es pronto para decir nada.',
        ],
      },
      'report unchanged': {
        does: 'Lo que se pagó sin que cambiara nada: cuántas quejas y cuánto, por motivo',
        examples: [
          ['recovery report unchanged --month 2026-10'],
          ['recovery report unchanged --all --format csv'],
        ],
        notes: [
          '«Con cambio» quiere decir que se decidió uno para esa queja, o para su motivo ese día o más tarde.',
        ],
      },
      'report anticipated': {
        does: 'Cuántas quejas estaban previstas, por momento del servicio y por motivo',
        examples: [['recovery report anticipated --all'], ['recovery report anticipated --month 2026-10']],
      },
      'report reach': {
        does: 'Cuántos pueden haber callado y cuántos haberse enterado: una suposición, con un margen',
        examples: [['recovery report reach --month 2026-10']],
        notes: ['Aquí no hay nada medido; el margen es tan amplio como la distancia entre los estudios.'],
      },
      backup: {
        does: 'Guarda una copia comprobada de todo, junto a los registros o donde digas',
        examples: [
          ['recovery backup'],
          ['recovery backup /media/usb/', 'en una carpeta, con su propio nombre'],
          ['recovery backup list'],
        ],
        notes: [
          'Se hace una sola con el primer registro de cada día, y antes de importar, de actualizar, de recuperar otra o de borrar a un cliente. De dos días se guardan todas; después, una por día, por semana y por mes; las que pides, siempre. Para volver atrás: recovery restore NOMBRE.',
        ],
      },
      'backup list': { does: 'Muestra las copias que hay', examples: [['recovery backup list']] },
      'backup verify': {
        does: 'Lee una copia hasta la última página, o todas',
        examples: [['recovery backup verify']],
      },
      doctor: {
        does: 'Mira si todo está en orden: el archivo, su historial, quién puede leerlo, el disco, las copias',
        examples: [['recovery doctor'], ['recovery doctor --format json']],
        notes: [
          'Termina con 0 si todo está bien y con 1 si algo necesita tu atención. No nombra a ningún cliente.',
        ],
      },
      'report servqual': {
        does: 'Lo que esperan los clientes frente a lo que encuentran, en cinco dimensiones',
        examples: [
          ['recovery report servqual', 'todos los cuestionarios'],
          ['recovery report servqual --month 2026-10'],
        ],
        notes: [
          'Por el día del cuestionario (recovery survey). Diferencia: lo que ven menos lo que esperan. Una dimensión es la media de sus frases; en conjunto, cada una pesa según los puntos que le dan los clientes.',
        ],
      },
      export: {
        does: 'Guarda las quejas en un archivo, una por línea',
        examples: [
          ['recovery export -o quejas.csv', 'todas las quejas'],
          ['recovery export --last-week --columns number,occurred,description'],
          ['recovery export --format jsonl --month 2026-10 > octubre.jsonl'],
        ],
      },
      import: {
        does: 'Trae quejas de una hoja de cálculo, sin repetir las que ya están',
        examples: [
          ['recovery import 2025.csv --dry-run', 'las columnas se suponen por su nombre'],
          ['recovery import 2025.csv --map occurred=Fecha --map description=Queja'],
          ['recovery import 2025.csv --map date=Día --map time=Hora --date-format d/M/yyyy'],
          ['recovery import 2025.csv --map occurred=Fecha --map department=Área --create'],
          ['recovery import caja.csv --as caja', 'como se guardó con --save-as caja'],
          ['recovery import quejas.csv', 'un archivo de recovery export no necesita --map'],
          ['recovery import otra.db --create', 'las quejas de otra caja u otro local, sin repetir ninguna'],
        ],
        notes: [
          'Si no está claro qué es cada columna, se te pregunta; si no hay nadie en la pantalla, se dice qué opción falta.',
          'Si varias columnas se llaman igual, di cuál: --map description=note#2 es la segunda; las filas sin nada se dejan fuera.',
          'Con --dry-run ves qué pasaría sin cambiar nada.',
          'Un formato de fecha se compone de yyyy MM dd HH mm ss; M, d y H van sin el cero delante, MMM es ene, feb…; da varios si el archivo los mezcla.',
          'Sin --create, una fila con un departamento o un motivo que no está en tu lista se rechaza.',
          'De otra base de datos entran las quejas con todo lo que las acompaña; su archivo solo se lee, y lo que allí se borró no entra.',
        ],
      },
      department: {
        does: 'Tus departamentos: verlos, añadir, cambiar de nombre, unir',
        examples: [
          ['recovery department list'],
          ['recovery department add Cocina'],
          ['recovery department merge Cosina Cocina', 'lo contado en uno cuenta en el otro'],
        ],
      },
      'department list': { does: 'Muestra tus departamentos', examples: [['recovery department list']] },
      'department add': {
        does: 'Añade un departamento',
        examples: [['recovery department add "Recepción"']],
      },
      'department rename': {
        does: 'Cambia el nombre de un departamento; el antiguo también sirve para buscarlo',
        examples: [['recovery department rename Cocina "Cocina central"']],
      },
      'department merge': {
        does: 'Cuenta un departamento como otro desde ahora, con todo su pasado',
        examples: [['recovery department merge Cosina Cocina']],
      },
      shift: {
        does: 'Tus turnos: verlos, definirlos',
        examples: [
          ['recovery shift list'],
          ['recovery shift set comida=12:00-16:00 cena=19:00-00:00'],
          ['recovery shift set cena=lun-jue@19:00-23:00,vie-dom@19:00-01:00'],
        ],
      },
      'shift list': { does: 'Muestra tus turnos', examples: [['recovery shift list']] },
      'shift set': {
        does: 'Dice qué turnos hay; todos de una vez',
        examples: [
          ['recovery shift set mañana=06:00-14:00 tarde=14:00-22:00 noche=22:00-06:00'],
          ['recovery shift set cena=lun-jue@19:00-23:00,vie-dom@19:00-01:00'],
          [
            'recovery shift set comida=12:00-16:00 cena=19:00-00:00 --rederive',
            'vuelve a contar lo guardado',
          ],
        ],
        notes: [
          'Un turno puede pasar de medianoche y cambiar según el día, y puede haber huecos; dos turnos no pueden coincidir.',
          'Lo que pasa en un turno que sigue en marcha al empezar la jornada cuenta para el día en que empezó el turno.',
        ],
      },
      volume: {
        does: 'La afluencia de cada día, para medir las quejas por cliente',
        examples: [
          ['recovery volume set ayer 84'],
          ['recovery volume set vie 52 --shift Cena', 'un solo turno'],
          ['recovery volume import caja.csv', 'lo que ha contado la caja'],
          ['recovery report weekday --month 2026-10', 'quejas por cada 100 clientes'],
        ],
        notes: [
          'Se cuenta en la unidad de tu sector: comensales, habitaciones ocupadas, consultas, tickets. La tasa aparece donde se conoce la afluencia de todos los días que abriste.',
        ],
      },
      'volume set': {
        does: 'Apunta la afluencia de un día; si ya estaba, la cambia',
        examples: [['recovery volume set ayer 84'], ['recovery volume set 2026-11-20 52 --shift Cena']],
        notes: [
          'Días: 2026-11-20, hoy, ayer, vie (el último), -3d. Apuntar todos los turnos vale tanto como apuntar el día entero; si están las dos cosas, para el día cuenta la cifra del día entero.',
        ],
      },
      'volume close': {
        does: 'Di qué días cierras o cerraste: ahí no se esperan quejas',
        examples: [
          ['recovery volume close 2026-12-25 2027-01-01'],
          ['recovery volume close lun --shift Cena', 'un solo turno'],
        ],
        notes: [
          'Un día cerrado no es un día con 0 clientes: no se cuenta. Para volver a abrirlo: volume set o volume remove.',
        ],
      },
      'volume list': {
        does: 'Muestra lo apuntado, lo más reciente primero',
        examples: [
          ['recovery volume list', 'las últimas 20 líneas'],
          ['recovery volume list --month 2026-11'],
          ['recovery volume list --all --format csv -o afluencia.csv', 'volume import también lo lee'],
        ],
      },
      'volume remove': {
        does: 'Quita lo apuntado de un día, o de uno de sus turnos',
        examples: [['recovery volume remove ayer'], ['recovery volume remove 2026-11-20 --shift Cena']],
      },
      'volume import': {
        does: 'Trae un archivo CSV o TSV, entero o nada; el mismo archivo otra vez no cambia nada',
        examples: [
          ['recovery volume import caja.csv --dry-run'],
          ['recovery volume import caja.csv --date-format d/M/yyyy'],
        ],
        notes: [
          'La primera línea dice qué hay en cada columna: fecha, comensales (o consultas, tickets, clientes…) y, si lo hay, turno. El día que cerraste lleva "cerrado" en lugar del número; una casilla vacía no dice nada.',
        ],
      },
      survey: {
        does: 'Qué esperan los clientes y qué encuentran: un cuestionario y sus respuestas',
        examples: [
          ['recovery survey sheet -o cuestionario.html', 'para imprimir'],
          ['recovery survey add', 'apunta uno ya rellenado'],
          ['recovery survey import cuestionarios.csv', 'muchos, de una hoja de cálculo'],
          ['recovery report servqual', 'lo que dicen juntos'],
        ],
        notes: [
          'Según SERVQUAL: 22 frases, cada una con un número del 1 al 7 para un lugar excelente y otro para el tuyo, y 100 puntos para lo que importa. No se piden nombres ni se guardan.',
        ],
      },
      'survey sheet': {
        does: 'El cuestionario en A4 para repartir; o sus columnas para una hoja de cálculo',
        examples: [
          ['recovery survey sheet -o cuestionario.html'],
          ['recovery survey sheet --lang it -o cuestionario.html', 'para quien lee italiano'],
          ['recovery survey sheet --format csv -o cuestionarios.csv', 'las columnas por rellenar'],
        ],
        notes: ['Las columnas van en el orden del cuestionario.'],
      },
      'survey add': {
        does: 'Apunta un cuestionario; en un terminal pregunta frase por frase',
        examples: [
          ['recovery survey add'],
          ['recovery survey add --day ayer'],
          ['recovery survey add --answers reliability_1=6/5,empathy_2=7/7 --points 30,20,20,15,15'],
        ],
        notes: [
          'Una frase cuenta cuando tiene sus dos números. Los puntos son para reliability, responsiveness, assurance, empathy, tangibles, en este orden.',
        ],
      },
      'survey import': {
        does: 'Trae un archivo CSV o TSV, entero o nada; otra vez no añade nada',
        examples: [
          ['recovery survey import cuestionarios.csv --dry-run'],
          ['recovery survey import cuestionarios.csv --day 2026-11-20'],
        ],
        notes: [
          'Una línea por cuestionario. Columnas: day, reliability_1_expected, reliability_1_perceived … reliability_points …, como las escribe survey sheet --format csv; cualquiera puede faltar o estar vacía. Una línea que dice lo mismo que un cuestionario que ya está es ese cuestionario; sin día, sea del día que sea.',
        ],
      },
      'survey list': {
        does: 'Muestra los cuestionarios, primero el más reciente',
        examples: [
          ['recovery survey list', 'los 20 últimos'],
          ['recovery survey list --all --format csv -o cuestionarios.csv', 'survey import también lo lee'],
        ],
      },
      'survey remove': {
        does: 'Quita un cuestionario; ya no cuenta',
        examples: [['recovery survey remove 3']],
      },
      settings: {
        does: 'Lo que el programa sabe de tu negocio',
        examples: [
          ['recovery settings'],
          ['recovery settings set trade restaurant', 'con departamentos, turnos y motivos'],
          ['recovery settings set limit 20', 'lo que se puede dar sin preguntar'],
        ],
      },
      'settings list': { does: 'Muestra todos los ajustes', examples: [['recovery settings list']] },
      'settings get': { does: 'Muestra un ajuste', examples: [['recovery settings get zone']] },
      'settings set': {
        does: 'Cambia un ajuste',
        examples: [
          ['recovery settings set name "La Alacena"'],
          ['recovery settings set zone Europe/Madrid'],
          ['recovery settings set day-start 05:00 --rederive', 'vuelve a contar lo guardado'],
        ],
      },
      'catch-up': {
        does: 'A la mañana siguiente: varias fichas en papel, una tras otra',
        examples: [['recovery catch-up'], ['recovery catch-up --by Ana']],
      },
      slip: {
        does: 'Una ficha para imprimir, para cuando no hay pantalla',
        examples: [['recovery slip --format html -o ficha.html'], ['recovery slip --sheet A4']],
      },
      due: {
        does: 'Lo que hay que hacer ahora: la salud primero, luego lo atrasado y quien sigue molesto',
        examples: [
          ['recovery due'],
          ['recovery due --handover', 'la hoja del cambio de turno'],
          ['recovery due --handover --done --by Ana', 'y la próxima hoja empieza aquí'],
          ['recovery due --format ics -o pendiente.ics', 'para un calendario'],
          ['recovery due --exit-code > /dev/null || echo "hay algo pendiente"'],
        ],
        notes: ['Con --exit-code termina en 1 cuando hay algo pendiente.'],
      },
      acknowledge: {
        does: 'Apunta la primera respuesta al cliente; esa hora ya no se mueve',
        examples: [['recovery acknowledge 142'], ['recovery acknowledge 142 --at "hoy 09:10"']],
      },
      promise: {
        does: 'Promete noticias para una hora, y dice si se cumplió',
        examples: [
          ['recovery promise 142 21:00'],
          ['recovery promise 142 "mañana 12:00" --text "llamar por lo de la maleta"'],
          ['recovery promise 142 --kept'],
        ],
      },
      remedy: {
        does: 'Añade lo que se dio; una queja puede tener varias compensaciones',
        examples: [
          ['recovery remedy 142 "Un detalle" --value 4'],
          ['recovery remedy 142 Descuento --value 60 --approved-by Carmen', 'pasa del límite'],
          ['recovery remedy 142 Arreglado --minutes 25'],
          ['recovery remedy 142 "Un detalle" --remove'],
        ],
        notes: ['Quién autorizó algo se da por bueno: aquí nadie inicia sesión.'],
      },
      'follow-up': {
        does: 'Seguimiento: vuelve a preguntar y apunta lo que dijo el cliente',
        examples: [
          ['recovery follow-up 142', 'te va preguntando'],
          ['recovery follow-up 142 --satisfaction 5 --understood yes --told yes'],
          ['recovery follow-up 142 --not-reached --again mañana'],
          ['recovery follow-up 142 --came-back vie'],
        ],
      },
      formal: {
        does: 'Una reclamación: referencia, organismo, plazo y respuesta',
        examples: [
          ['recovery formal 142 --reference H-0031 --authority "Oficina de consumo"'],
          ['recovery formal 142 --due 10', 'días hábiles, sin contar festivos'],
          ['recovery formal 142 --sent hoy --finding partly'],
        ],
        notes: [
          'Los días hábiles para contestar: recovery settings set answer-within 10. Los festivos: recovery settings set holidays "2026-12-25 2027-01-01".',
        ],
      },
      letter: {
        does: 'Escribe una carta al cliente; enviarla es cosa tuya',
        examples: [
          ['recovery letter 142'],
          ['recovery letter 142 --format html -o carta.html'],
          ['recovery letter 142 --template answer --signed "Carmen Ruiz" --lang en'],
        ],
        notes: [
          'Cartas: apology (disculpa), answer (respuesta a una reclamación), safety (con tus propias palabras). La causa no se dice nunca si no lo pides con --cause.',
        ],
      },
      review: {
        does: 'Un cuarto de hora: por qué pasó cada cosa y qué va a cambiar',
        examples: [
          ['recovery review', 'una queja tras otra'],
          ['recovery review 142 --cause "Falta de personal" --why "dos de baja"'],
          ['recovery review 142 --action "lista de suplentes" --owner Luis --due vie'],
          ['recovery review 142 --cause "Causa ajena al negocio" --nothing "calle cortada"'],
        ],
      },
      action: {
        does: 'Las medidas preventivas: añadir, ver, dar por hechas',
        examples: [
          ['recovery action add 140', 'pregunta qué va a cambiar'],
          ['recovery action add 140 "llevar la cuenta a la mesa" --owner Luis --due vie'],
          ['recovery action list --open'],
          ['recovery action done 3'],
        ],
      },
      'action list': {
        does: 'Muestra las medidas decididas',
        examples: [['recovery action list'], ['recovery action list --open']],
      },
      'action add': {
        does: 'Decide una medida, a partir de una queja o para todo el negocio',
        examples: [
          ['recovery action add 140', 'pregunta qué va a cambiar'],
          ['recovery action add 140 "llevar la cuenta a la mesa" --owner Luis --due vie'],
          ['recovery action add "hoja de alergias en cocina" --kind rule'],
        ],
      },
      'action edit': {
        does: 'Corrige una medida',
        examples: [['recovery action edit 3 --due 2026-12-01']],
      },
      'action done': {
        does: 'Da una medida por hecha',
        examples: [['recovery action done 3'], ['recovery action done 3 --on ayer']],
      },
      'action remove': {
        does: 'Quita una medida de la lista',
        examples: [['recovery action remove 3']],
      },
      anticipate: {
        does: 'Cada momento del servicio: qué se espera, qué falla, cómo se evita',
        examples: [
          ['recovery anticipate'],
          ['recovery anticipate start', 'parte de lo habitual en tu tipo de negocio'],
          ['recovery anticipate add "La cuenta" --fails "dividirla lleva mucho"'],
          ['recovery anticipate edit 2 --prevention "preguntarlo al tomar nota"'],
        ],
      },
      'anticipate list': { does: 'Muestra lo apuntado', examples: [['recovery anticipate list']] },
      'anticipate add': {
        does: 'Añade lo que puede fallar en un momento del servicio',
        examples: [['recovery anticipate add "La cuenta" --fails "dividirla lleva mucho" --create']],
      },
      'anticipate edit': {
        does: 'Cambia una línea',
        examples: [['recovery anticipate edit 2 --prevention "preguntarlo al tomar nota"']],
      },
      'anticipate remove': { does: 'Quita una línea', examples: [['recovery anticipate remove 2']] },
      'anticipate start': {
        does: 'Trae los momentos habituales de tu tipo de negocio, para cambiarlos',
        examples: [['recovery anticipate start']],
      },
      customer: {
        does: 'Los clientes, por su teléfono o correo: ver, unir, olvidar',
        examples: [
          ['recovery customer list'],
          ['recovery customer show "600 555 012"'],
          ['recovery customer forget 142', 'borra quién era; la queja sigue contando'],
        ],
      },
      'customer list': {
        does: 'Muestra a quién hemos fallado más de una vez',
        examples: [['recovery customer list'], ['recovery customer list --at-least 1']],
      },
      'customer show': {
        does: 'Muestra todo lo que le ha pasado a un cliente',
        examples: [['recovery customer show ana@example.com'], ['recovery customer show 142']],
      },
      'customer merge': {
        does: 'Dice que dos contactos son el mismo cliente',
        examples: [['recovery customer merge "600 555 012" ana@example.com']],
      },
      'customer forget': {
        does: 'Borra para siempre quién era un cliente; sus quejas siguen contando',
        examples: [
          ['recovery customer forget 142', 'el cliente de esa queja'],
          ['recovery customer forget ana@example.com --text --yes', 'y también lo escrito'],
        ],
        notes: [
          'Un contacto que escribas aquí se queda en el historial de tu terminal; el número de una queja no delata a nadie, y con - se pregunta o se lee de la entrada estándar.',
        ],
      },
      checklist: {
        does: 'Qué hacer y decir, paso a paso: las pautas, la tuya, la tarjeta',
        examples: [
          ['recovery checklist list'],
          ['recovery checklist card --format html -o tarjeta.html'],
          ['recovery checklist edit five-step', 'una copia para ti'],
        ],
      },
      'checklist list': { does: 'Muestra las pautas', examples: [['recovery checklist list']] },
      'checklist show': {
        does: 'Muestra los pasos de una pauta',
        examples: [['recovery checklist show'], ['recovery checklist show mama']],
      },
      'checklist check': {
        does: 'Comprueba una pauta tuya; dice cada error y en qué línea está',
        examples: [['recovery checklist check nuestra.yaml']],
      },
      'checklist add': {
        does: 'Añade una pauta tuya, en JSON o YAML',
        examples: [['recovery checklist add nuestra.yaml']],
        notes: [
          'El archivo lleva name y steps; cada paso lleva word y do y, si quieres, say, avoid, limit, more.',
        ],
      },
      'checklist edit': {
        does: 'Abre una pauta en tu editor; si es de serie, se guarda una copia tuya',
        examples: [['recovery checklist edit five-step']],
      },
      'checklist remove': {
        does: 'Quita una pauta tuya',
        examples: [['recovery checklist remove nuestra']],
      },
      'checklist card': {
        does: 'La tarjeta para tener junto a la caja o el mostrador, en A6 o A4',
        examples: [
          ['recovery checklist card --format html -o tarjeta.html'],
          ['recovery checklist card mama --sheet A4'],
        ],
      },
      playbook: {
        does: 'La guía de actuación: qué decir, ofrecer y dar en cada caso',
        examples: [
          ['recovery playbook list'],
          ['recovery playbook show Espera'],
          ['recovery playbook edit Espera', 'para escribir la tuya'],
        ],
      },
      'playbook list': { does: 'Muestra las entradas', examples: [['recovery playbook list']] },
      'playbook show': {
        does: 'Muestra la entrada de un motivo; sin motivo, la de todo lo demás',
        examples: [['recovery playbook show Espera'], ['recovery playbook show Espera --department Barra']],
      },
      'playbook check': {
        does: 'Comprueba una entrada tuya',
        examples: [['recovery playbook check espera.yaml']],
      },
      'playbook add': {
        does: 'Añade una entrada tuya, en JSON o YAML',
        examples: [['recovery playbook add espera.yaml']],
        notes: [
          'El archivo puede llevar category, department, say, alternatives, remedies (offer, value, cost), limit, help.',
        ],
      },
      'playbook edit': {
        does: 'Abre una entrada en tu editor; consta como repasada hoy',
        examples: [['recovery playbook edit Espera'], ['recovery playbook edit Espera --department Barra']],
      },
      'playbook remove': {
        does: 'Quita una entrada tuya; vuelve a valer la de serie',
        examples: [['recovery playbook remove Espera']],
      },
      template: {
        does: 'Las cartas: verlas, cambiarlas a tu manera, volver a las de serie',
        examples: [['recovery template list'], ['recovery template edit apology']],
      },
      'template list': { does: 'Muestra qué cartas hay', examples: [['recovery template list']] },
      'template show': {
        does: 'Muestra una carta tal como está escrita',
        examples: [['recovery template show apology']],
      },
      'template edit': {
        does: 'Abre una carta en tu editor',
        examples: [['recovery template edit apology'], ['recovery template edit answer --lang en']],
        notes: [
          'Entre párrafo y párrafo va una línea vacía. Un párrafo con un {hueco} para el que no hay nada se omite; uno que empieza por | solo sale si se ha omitido el anterior.',
        ],
      },
      'template remove': {
        does: 'Vuelve a la carta de serie',
        examples: [['recovery template remove apology']],
      },
      staff: {
        does: 'Quién trabaja aquí y cuánto puede dar cada persona',
        examples: [
          ['recovery staff add Ana --role "jefa de turno" --limit 50'],
          ['recovery staff role gerente --limit none'],
          ['recovery staff list'],
        ],
      },
      'staff list': { does: 'Muestra el equipo', examples: [['recovery staff list']] },
      'staff add': {
        does: 'Añade a una persona',
        examples: [['recovery staff add Ana --role "jefa de turno"'], ['recovery staff add Luis --limit 30']],
      },
      'staff edit': {
        does: 'Cambia el nombre, el cargo o el límite de una persona',
        examples: [
          ['recovery staff edit Ana --limit 60'],
          ['recovery staff edit Ana --limit none', 'el de su cargo'],
        ],
      },
      'staff away': {
        does: 'Di hasta cuándo falta alguien y pasa a otra persona lo que lleva',
        examples: [
          [
            'recovery staff away Luis --until vie --to Ana',
            'pasa sus quejas, promesas y medidas sin terminar',
          ],
          ['recovery staff away Luis --until none', 'ya está de vuelta'],
        ],
      },
      'staff remove': {
        does: 'Quita a una persona de la lista',
        examples: [['recovery staff remove Ana']],
      },
      'staff role': {
        does: 'Dice cuánto puede dar un cargo',
        examples: [
          ['recovery staff role "jefa de turno" --limit 50'],
          ['recovery staff role gerente --limit none'],
        ],
      },
      category: {
        does: 'Los motivos de las quejas: ver, añadir, cambiar de nombre, unir',
        examples: [['recovery category list'], ['recovery category add Aparcamiento']],
      },
      'category list': { does: 'Muestra los motivos', examples: [['recovery category list']] },
      'category add': {
        does: 'Añade un motivo',
        examples: [['recovery category add Aparcamiento']],
      },
      'category rename': {
        does: 'Cambia el nombre de un motivo; el antiguo también sirve para buscarlo',
        examples: [['recovery category rename Espera "Tiempo de espera"']],
      },
      'category merge': {
        does: 'Cuenta un motivo como otro desde ahora, con todo su pasado',
        examples: [['recovery category merge Retraso Espera']],
      },
      cause: {
        does: 'Las causas de las quejas: ver, añadir, cambiar de nombre, unir',
        examples: [['recovery cause list'], ['recovery cause add "Horno viejo"']],
      },
      'cause list': { does: 'Muestra las causas', examples: [['recovery cause list']] },
      'cause add': { does: 'Añade una causa', examples: [['recovery cause add "Horno viejo"']] },
      'cause rename': {
        does: 'Cambia el nombre de una causa; el antiguo también sirve para buscarla',
        examples: [['recovery cause rename "Horno viejo" Horno']],
      },
      'cause merge': {
        does: 'Cuenta una causa como otra desde ahora, con todo su pasado',
        examples: [['recovery cause merge Horno "Equipos o sistemas"']],
      },
      touchpoint: {
        does: 'Los momentos del servicio: ver, añadir, cambiar de nombre, unir',
        examples: [['recovery touchpoint list'], ['recovery touchpoint add Guardarropa --after Llegada']],
      },
      'touchpoint list': {
        does: 'Muestra los momentos del servicio',
        examples: [['recovery touchpoint list']],
      },
      'touchpoint add': {
        does: 'Añade un momento del servicio',
        examples: [['recovery touchpoint add Guardarropa --after Llegada']],
      },
      'touchpoint rename': {
        does: 'Le cambia el nombre; el antiguo también sirve para buscarlo',
        examples: [['recovery touchpoint rename "La cuenta" Pago']],
      },
      'touchpoint merge': {
        does: 'Cuenta un momento como otro desde ahora, con todo su pasado',
        examples: [['recovery touchpoint merge Caja "La cuenta"']],
      },
      demo: {
        does: 'Un hotel inventado con tres meses de quejas, para curiosear',
        examples: [['recovery demo']],
      },
    },
    option: {
      excel: 'un CSV que Excel, Numbers o LibreOffice abren bien',
      redact: 'sin quiénes son los clientes ni lo que se escribió de ellos',
      help: 'muestra esta ayuda',
      version: 'muestra la versión',
      db: 'el archivo con tus datos (si no, RECOVERY_DB)',
      lang: 'en, es, it o pt, para lo que se muestra (si no, RECOVERY_LANG)',
      color: 'sin colores',
      input: 'no pregunta nada; dice qué opción falta',
      quick: 'se salta la primera página',
      at: 'cuándo pasó (si no, ahora)',
      reported: 'cuándo nos lo dijeron; si no, cuando ocurrió, o ahora si fue por teléfono o por escrito',
      department: 'dónde ha fallado',
      category: 'motivo de la queja',
      severity: '1 leve, 2 le estropeó la visita, 3 quizá no vuelva',
      state: 'cómo está ahora: tranquilo (calm), molesto (upset), se marchó (gone)',
      channel: 'por qué vía nos llegó: in_person, phone, email, web, letter, review u other',
      place: 'mesa, habitación, consulta, pedido',
      customer: 'su nombre; con - se pregunta, o se lee de la entrada estándar',
      contact: 'teléfono o correo; - igual',
      offered: 'qué se le ofreció (repítela si fue más de una cosa)',
      remedy: 'qué eligió',
      value: 'cuánto vale lo que eligió',
      cost: 'cuánto nos cuesta',
      approvedBy: 'quién lo autoriza, si pasa del límite',
      followUp: 'cuándo volver a preguntarle',
      by: 'quién escribe',
      steps: 'pasos dados: all (todos), none (ninguno) o sus nombres con comas',
      noteText: 'algo más que apuntar',
      create: 'añade a tu lista los nombres nuevos',
      jsonl: 'un archivo con un objeto JSON por línea; - es la entrada estándar',
      description: 'qué pasó',
      per: 'por día (day), semana (week) o mes (month)',
      weight: 'quejas (complaints), coste (cost) o gravedad (severity)',
      limit: 'como mucho, tantas',
      format: 'table, csv, tsv, json, jsonl, md o html',
      exportFormat: 'csv, tsv, json o jsonl',
      importFormat: 'table o json',
      output: 'en este archivo, entero o nada',
      open: 'lo muestra en el navegador; una página (html) si no pides otra cosa',
      columns: 'solo estas columnas, con comas',
      map: 'CAMPO=COLUMNA, una vez por cada campo',
      saveAs: 'guarda con un nombre cómo se lee este archivo',
      as: 'lee el archivo como otro guardado con ese nombre',
      dateFormat: 'cómo se escriben las fechas en el archivo (repítela para varios)',
      dryRun: 'dice qué pasaría y no cambia nada',
      rejects: 'guarda las filas rechazadas en este archivo',
      addSimilar: 'añadir también filas que se parecen a una queja que ya está, salvo en algunas celdas',
      onError: 'stop: no trae nada; skip: deja fuera las filas malas',
      delimiter: 'qué separa las columnas (si no, se averigua)',
      encoding: 'la codificación del archivo (si no, se averigua)',
      rederive: 'vuelve a contar lo que ya está guardado',
      yes: 'sin preguntar',
      earlier: 'después de olvidar a un cliente: deshace lo que se hizo antes',
      accessible: 'preguntas sencillas con números, sin repintar la pantalla (si no, ACCESSIBLE)',
      checklist: 'con esta pauta en lugar de la habitual',
      acknowledgedAt: 'cuándo fue (si no, ahora)',
      resolvedAt: 'cuándo fue, o el día (si no, ahora)',
      minutes: 'cuántos minutos le llevó al personal',
      removeRemedy: 'en vez de añadirlo, lo quita',
      promiseText: 'qué se prometió',
      kept: 'se cumplió',
      broken: 'no se cumplió',
      reference: 'el número de registro o de la hoja',
      authority: 'quién pide la respuesta',
      received: 'el día que llegó (si no, hoy)',
      formalDue: 'el día límite para contestar, o cuántos días hábiles',
      sent: 'el día que salió la respuesta',
      finding: 'justified (justificada), partly (en parte) o not_justified (no justificada)',
      ending:
        'solved (solucionada), partly (en parte), explained (se explicó), left (se marchó) o unknown (no se sabe)',
      reached: 'se pudo hablar con la persona',
      notReached: 'no contestó',
      noContact: 'no hay forma de contactar',
      satisfaction: 'si está ahora todo bien: de 1 (nada) a 5 (del todo)',
      understood: 'si se sintió comprendido',
      told: 'si se le dijo qué ha cambiado',
      before: 'cómo estaba antes de que hiciéramos algo, de 1 a 5',
      usual: 'cómo suele estar cuando viene, de 1 a 5',
      followUpText: 'qué dijo',
      again: 'cuándo volver a intentarlo (no: ya no se intenta)',
      cameBack: 'volvió (hoy, o ese día)',
      cause: 'por qué pasó',
      why: 'qué pasó en concreto, y eso por qué (repítela, hasta cinco)',
      expected: 'qué esperaba',
      touchpoint: 'en qué momento del servicio',
      reviewAction: 'qué va a cambiar',
      preventionKind: 'fix (se arregla algo), training (formación) o rule (norma); si no, fix',
      preventionOwner: 'quién se encarga',
      preventionDue: 'para cuándo',
      preventionCategory: 'a qué motivo se refiere',
      preventionDepartment: 'dónde',
      preventionText: 'qué va a cambiar',
      nothing: 'por qué no cambia nada',
      onlyOpen: 'solo las que aún no están hechas',
      doneOn: 'el día que se hizo (si no, hoy)',
      until: 'hasta ese día (si no, hoy)',
      awayUntil: 'el último día de ausencia; none: ya está de vuelta',
      awayTo: 'quién se encarga entretanto, y también después',
      handover: 'la hoja para el turno siguiente',
      handedOver: 'apunta el cambio de turno: la próxima hoja empieza aquí',
      exitCode: 'termina en 1 cuando hay algo pendiente',
      dueFormat: 'table, csv, tsv, json, jsonl, md, html o ics',
      atLeast: 'con al menos tantas quejas (si no, 2)',
      forgetText: 'borra también lo que se escribió',
      role: 'su cargo',
      personLimit: 'cuánto puede dar sin preguntar; none: lo que diga su cargo',
      roleLimit: 'cuánto puede dar ese cargo sin preguntar, o none (sin límite)',
      newName: 'otro nombre',
      sheet: 'el tamaño de la hoja (si no, A6)',
      playDepartment: 'solo en este departamento',
      template: 'apology, answer o safety (si no, la que corresponda)',
      withCause: 'dice también la causa',
      withChange: 'contar también qué ha cambiado',
      signed: 'quién firma',
      ownWords: 'tus propias palabras para el hueco de una carta',
      fails: 'qué puede fallar',
      prevention: 'cómo se evita',
      after: 'después de este otro',
      kind: 'complaint (queja), suggestion (sugerencia) o praise (felicitación)',
      owner: 'responsable: quién lleva la queja hasta el final',
      safety: 'riesgo para la salud: alergia, lesión, indisposición',
      abuse: 'trato agresivo al personal: happened (lo hubo) o looked_after (y se le dio apoyo)',
      posted: 'se puede leer en público',
      proactive: 'nos dimos cuenta antes de que se quejara',
      sameEvent: 'el número de la queja que representa todo el suceso',
      affected: 'a cuántos clientes afectó',
      substitute: 'enviado a otro establecimiento (sent), o recibido de otro (taken)',
      partner: 'el otro establecimiento',
      volumeShift: 'solo este turno (si no, el día entero)',
      sheetDay: 'el día en que se rellenó, si no lo dice (si no, hoy)',
      sheetAnswers: 'por frase, esperado/aquí: reliability_1=6/5,empathy_2=7/7',
      sheetPoints: 'lo que importa: cinco números que suman 100, en el orden de la hoja',
    },
    argument: {
      numbersOrBackup: 'número de una queja (o last), o el nombre o archivo de una copia',
      backup: 'su nombre o un archivo; sin él, todas',
      backupFile: 'un archivo que aún no exista, o una carpeta',
      text: 'qué pasó',
      number: 'número de la queja, o última',
      numbers: 'números de las quejas, o última',
      note: 'qué añadir, entre comillas; antes pueden ir más números',
      importFile: 'un archivo CSV o TSV, u otra base de datos de este programa; - es la entrada estándar',
      file: 'un archivo CSV o TSV; - es la entrada estándar',
      name: 'nombre',
      newName: 'nombre nuevo',
      mergeFrom: 'el que desaparece',
      mergeInto: 'el que se queda',
      shifts: 'nombre=desde-hasta, uno por turno',
      settingKey: 'qué ajuste',
      settingValue: 'valor nuevo; "none" quita lo que no es obligatorio',
      rows: 'department, hour, weekday, shift, category, severity, state o status',
      columns: 'otro de ellos',
      thing: 'qué se dio: Descuento, "Un detalle", Arreglado …, o con tus palabras',
      promiseWhen: '21:00, "mañana 12:00", +30m',
      numberOfAction: 'número de la queja de la que sale',
      change: 'qué va a cambiar',
      actionId: 'número de la medida, mira: recovery action list',
      anticipationId: 'número de la línea, mira: recovery anticipate list',
      touchpoint: 'momento del servicio',
      contact:
        'teléfono, correo o el número de una queja; con - se pregunta, o se lee de la entrada estándar',
      contactOrNumber:
        'número de una queja, teléfono o correo; con - se pregunta, o se lee de la entrada estándar',
      checklist: 'qué pauta, mira: recovery checklist list',
      writtenFile: 'un archivo JSON o YAML; - es la entrada estándar',
      playCategory: 'motivo de la queja; sin motivo: todo lo demás',
      template: 'apology (disculpa), answer (respuesta a una reclamación) o safety (salud)',
      person: 'su nombre',
      role: 'el cargo',
      pastDay: 'ayer, vie (el último), 2026-11-20',
      anyDay: 'ayer, mañana, 2026-12-25',
      closedDays: 'días: ayer, mañana, 2026-12-25',
      sheetId: 'número del cuestionario, ver: recovery survey list',
      customers: 'cuántos clientes, en cifras',
    },
    word: {
      backup: 'copia',
      amount: 'importe',
      answers: 'respuestas',
      'calm|upset|gone': 'calm|upset|gone',
      channel: 'vía',
      hour: 'hora',
      columns: 'columnas',
      contact: 'contacto',
      count: 'cantidad',
      customer: 'nombre',
      day: 'día',
      'field=column': 'campo=columna',
      file: 'archivo',
      format: 'formato',
      into: 'destino',
      language: 'idioma',
      letters: 'letras',
      month: 'mes',
      name: 'nombre',
      names: 'nombres',
      'new-name': 'nombre-nuevo',
      note: 'nota',
      number: 'número',
      pattern: 'patrón',
      place: 'sitio',
      points: 'puntos',
      report: 'informe',
      rows: 'filas',
      setting: 'ajuste',
      shifts: 'turnos',
      sign: 'signo',
      state: 'ánimo',
      status: 'estado',
      steps: 'pasos',
      'stop|skip': 'stop|skip',
      text: 'texto',
      thing: 'qué',
      value: 'valor',
      week: 'semana',
      weight: 'peso',
      when: 'cuándo',
      '1-3': '1-3',
      '1-5': '1-5',
      'A6|A4': 'A6|A4',
      authority: 'organismo',
      category: 'motivo',
      checklist: 'pauta',
      ending: 'resultado',
      finding: 'conclusión',
      'fix|training|rule': 'fix|training|rule',
      'happened|looked_after': 'happened|looked_after',
      id: 'id',
      kind: 'tipo',
      role: 'cargo',
      'sent|taken': 'sent|taken',
      template: 'carta',
      touchpoint: 'momento',
      'yes|no': 'yes|no',
    },
  },
});
