/** What names in the made drafts are put together from. All of it is invented. */

export const birds =
  'Heron Tern Curlew Plover Dunlin Osprey Kestrel Merlin Siskin Linnet Wagtail Dipper Fulmar Gannet Petrel Puffin Avocet Godwit Whimbrel Redshank Lapwing Bittern Egret Stork Crane Pintail Wigeon Gadwall Shoveler Garganey Smew Goosander Grebe Bunting Brambling Crossbill Fieldfare Redwing Ouzel Stonechat Whinchat Wheatear Nightjar Hoopoe Kingfisher Wryneck Treecreeper Nuthatch Goldcrest Firecrest Waxwing Dotterel Ruff Skua Kittiwake Guillemot Razorbill Harrier Buzzard Hobby'.split(
    ' ',
  );

export const devices =
  'Controller,Housing,Pump,Valve Block,Sensor Array,Gearbox,Heat Exchanger,Test Rig,Inverter,Coupling,Drive Unit,Filter Stage,Burner,Separator,Actuator,Cooling Loop,Feed Line,Compressor,Membrane,Optical Head,Rotor,Battery Pack,Charging Post,Signal Unit,Dosing Unit,Mixing Tank,Conveyor,Laser Source,Bearing,Power Stage'.split(
    ',',
  );

export const papers =
  'Test Programme,Interface Specification,Delivery Schedule,Design Report,Safety File,Calibration Record,Quality Plan,Commissioning Plan,Maintenance Manual,Materials List,Risk Register,Measurement Protocol,Release Note,Operating Manual,Site Survey'.split(
    ',',
  );

export const goods =
  'pressure sensor,feed pump,control valve,flow meter,heat pump,laser cutter,battery charger,water filter,grain dryer,signal amplifier,crane drive,wind gauge,steam valve,level switch,gas analyser,belt conveyor,motor drive,cable drum,fuel cell,sampling probe'.split(
    ',',
  );

export const trees =
  'Alder,Birch,Cedar,Elder,Hazel,Holly,Juniper,Larch,Linden,Maple,Rowan,Spruce,Sycamore,Willow,Yew,Aspen,Hawthorn,Hornbeam'.split(
    ',',
  );

export const trades = 'Works,Optics,Hydraulics,Controls,Instruments,Castings,Energy,Polymers,Robotics,Marine'.split(
  ',',
);

export const companyForms = 'Limited,GmbH,S.A.,B.V.,AS,Oy,Inc.,S.r.l.,KK,Pty Ltd'.split(',');

export const cities =
  'Bergen,Turku,Lyon,Bremen,Leeds,Utrecht,Graz,Aarhus,Porto,Gdynia,Trieste,Bilbao,Cork,Osaka,Boston,Perth,Busan,Halifax'.split(
    ',',
  );

export const countries =
  'Norway,Finland,France,Germany,England,Austria,Denmark,Portugal,Poland,Italy,Spain,Ireland,Japan,Canada'.split(',');

export const streets = 'Mill Lane,Quay Street,Station Road,Harbour Row,Foundry Yard,Ropewalk,Canal Side'.split(',');

export const months = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(
  ',',
);
