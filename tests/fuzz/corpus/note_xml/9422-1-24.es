<?xml version="1.0" encoding="UTF-8"?>
<note xmlns="urn:ianote:note:1" xml:lang="es" id="ST-9422-2024-REV-1.es">
  <source name="9422-1-24.es.md" format="markdown" bytes="2426" sha256="5023a03c04ddc1365936abf41c4e2d03ad6dd40be2b788aa56fb4c9a8fa96bf2" coverage="1"/>
  <header>
    <institution>Consejo de la Unión Europea</institution>
    <place>Bruselas</place>
    <date when="2024-05-03">3 de mayo de 2024</date>
    <originalLanguages label="OR."><language code="en"/></originalLanguages>
    <documentNumber symbol="ST" serial="9422" year="2024" revision="1">9422/1/24 REV 1</documentNumber>
    <distribution>LIMITE</distribution>
    <subjectCodes>
      <subjectCode code="CYBER" number="141"/>
      <subjectCode code="JAI" number="702"/>
      <subjectCode code="TELECOM" number="166"/>
      <subjectCode code="CFSP/PESC" number="597"/>
    </subjectCodes>
    <documentType item="I/A">NOTA PUNTO «I/A»</documentType>
    <from label="De:">Secretaría General del Consejo</from>
    <to label="A:">Comité de Representantes Permanentes/Consejo</to>
    <precedingDocument label="N.º doc. prec.:" symbol="ST" serial="8990" year="2024">8990/24</precedingDocument>
    <subject label="Asunto:">Proyecto de Conclusiones del Consejo sobre la resiliencia de los registros públicos digitales – Aprobación</subject>
  </header>
  <body>
    <heading id="h1" level="1">I. INTRODUCCIÓN</heading>
    <point id="pt1" n="1">El <date when="2024-03-06">6 de marzo de 2024</date>, la Presidencia presentó un primer proyecto de Conclusiones al Grupo Horizontal «Cuestiones Cibernéticas»<footnoteRef n="1" target="fn1"/>.</point>
    <point id="pt2" n="2">El Grupo examinó el texto los días 20 de marzo y <date when="2024-04-17">17 de abril de 2024</date>. Las Delegaciones se mostraron de acuerdo con el texto que figura en el anexo del documento <docRef symbol="ST" serial="8990" year="2024">8990/24</docRef>, a reserva de modificaciones:
      <point id="pt2.a" n="a" label="(a)">en el punto 3, por lo que se refiere al calendario;</point>
      <point id="pt2.b" n="b" label="(b)">en el punto 5, por lo que se refiere a:
        <point id="pt2.b.i" n="i" label="(i)">los registros llevados por los municipios;</point>
        <point id="pt2.b.ii" n="ii" label="(ii)">los registros llevados por terceros.</point>
      </point>
    </point>
    <heading id="h2" level="1">II. CONCLUSIÓN</heading>
    <point id="pt3" n="3">Se ruega, por tanto, al Comité de Representantes Permanentes que:
      <point id="pt3.d1" label="–">confirme el acuerdo alcanzado sobre el texto que figura en el anexo;</point>
      <point id="pt3.d2" label="–">sugiera al Consejo que apruebe las Conclusiones como punto «A» del orden del día de una próxima sesión.</point>
    </point>
    <annex id="x1">
      <title>ANEXO</title>
      <act id="x1.a1" type="conclusions">
        <title>Proyecto de Conclusiones del Consejo sobre la resiliencia de los registros públicos digitales</title>
        <p id="x1.a1.p1">EL CONSEJO DE LA UNIÓN EUROPEA,</p>
        <p id="x1.a1.p2">RECORDANDO:</p>
        <recital id="x1.a1.r1" n="1">sus Conclusiones de <date when="2021-03-22">22 de marzo de 2021</date> sobre la Estrategia de Ciberseguridad de la Unión Europea (<abbr expansion="Unión Europea">UE</abbr>)<footnoteRef n="2" target="fn2"/>;</recital>
        <recital id="x1.a1.r2" n="2">la Comunicación de la Comisión sobre la identidad de los registros<footnoteRef n="3" target="fn3"/>, de la que el Consejo tomó nota el <date when="2023-06-09">9 de junio de 2023</date>;</recital>
        <p id="x1.a1.p3"><operative>INVITA</operative> A LOS ESTADOS MIEMBROS A QUE:</p>
        <commitment id="x1.a1.c3" n="3" action="invite">determinen, a más tardar el <date when="2024-12-31">31 de diciembre de 2024</date>, los registros públicos digitales (<abbr expansion="registros públicos digitales">RPD</abbr>) cuya interrupción tendría consecuencias graves;</commitment>
        <commitment id="x1.a1.c4" n="4" action="invite">intercambien sus mejores prácticas en la red de puntos de contacto;</commitment>
        <p id="x1.a1.p4"><operative>INVITA</operative> A LA COMISIÓN A QUE:</p>
        <commitment id="x1.a1.c5" n="5" action="invite">presente un informe sobre la aplicación de las presentes Conclusiones antes del <date when="2026-07-01">1 de julio de 2026</date>;</commitment>
        <commitment id="x1.a1.c6" n="6" action="welcome"><operative>CELEBRA</operative> la intención de la Presidencia de organizar un ejercicio común, y <operative>SUBRAYA</operative> que los resultados se comunicarán a todas las Delegaciones.</commitment>
        <p id="x1.a1.p5"><em>Texto inventado para las pruebas de ianote; no procede del Consejo.</em></p>
      </act>
    </annex>
  </body>
  <footnotes>
    <footnote id="fn1" n="1">Doc. <docRef symbol="ST" serial="7311" year="2024">7311/24</docRef> + ADD 1.</footnote>
    <footnote id="fn2" n="2">Doc. <docRef symbol="ST" serial="6722" year="2021">6722/21</docRef>.</footnote>
    <footnote id="fn3" n="3">COM(2023) 245 final (doc. <docRef symbol="ST" serial="9417" year="2023">9417/23</docRef>).</footnote>
  </footnotes>
</note>
