# SPDX-License-Identifier: Apache-2.0
"""The invented site and its benign days: people who work in Japan's hours, servers that never quite sleep."""
import base64
from dataclasses import dataclass
from datetime import timedelta

from machine import DNS_DOMAIN, S32, SYSTEM, Account, Machine
from tape import at

PS = S32 + "WindowsPowerShell\\v1.0\\powershell.exe"
EDGE = "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe"
OFFICE = "C:\\Program Files\\Microsoft Office\\root\\Office16\\"
CAD = "C:\\Program Files\\Tsukuri CAD 2026\\tcad.exe"
DEFENDER = "C:\\ProgramData\\Microsoft\\Windows Defender\\Platform\\4.18.25110.5-0\\MsMpEng.exe"
RUN = "\\Software\\Microsoft\\Windows\\CurrentVersion\\Run\\"

# Everything outside is invented as well: names in .example, addresses of RFC 5737.
OUTSIDE = {
    "update.madosoft.example": "192.0.2.10", "ocsp.ninsho.example": "192.0.2.50", "sagasu.example": "192.0.2.60",
    "news.example": "192.0.2.61", "tenki.example": "192.0.2.62", "license.tsukuri.example": "192.0.2.40",
    "kaigi.example": "192.0.2.70", "mail.kokyaku.example": "192.0.2.25", "norikae.example": "192.0.2.63",
    "buhin-catalog.example": "192.0.2.64", "portal.kojo-kumiai.example": "192.0.2.65",
    "telemetry.madosoft.example": "192.0.2.11", "hozon.madosoft.example": "192.0.2.12",
}
DRAWINGS = [f"{project}\\{part}_{n:03d}.{ext}" for project in ("KX9-Yokusen", "SN2-Kinotsuki", "FT4-Hokakan")
            for part, n, ext in (("assembly", 1, "sldasm"), ("bracket", 14, "sldprt"), ("duct", 27, "dwg"),
                                 ("housing", 33, "step"), ("wiring", 52, "dwg"), ("bearing", 61, "sldprt"))]


@dataclass
class Site:
    dc: Machine
    fs: Machine
    eng07: Machine
    eng12: Machine
    web: Machine
    jump: Machine
    kagami: Account
    minase: Account
    sakuma: Account
    backup: Account
    shells: dict
    hours: dict

    @property
    def machines(self):
        return [self.dc, self.fs, self.eng07, self.eng12, self.web, self.jump]


def open_site(tape):
    return Site(
        dc=Machine(tape, "YT-DC01", "10.20.0.10", audits_processes=True), fs=Machine(tape, "YT-FS01", "10.20.0.20"),
        eng07=Machine(tape, "YT-ENG07", "10.20.10.37"), eng12=Machine(tape, "YT-ENG12", "10.20.10.42"),
        web=Machine(tape, "YT-WEB01", "10.20.5.15"), jump=Machine(tape, "YT-JMP01", "10.20.5.25", audits_processes=True),
        kagami=Account("t.kagami", 1137), minase=Account("h.minase", 1142), sakuma=Account("adm-sakuma", 1109, True),
        backup=Account("svc-backup", 1121, True), shells={}, hours={})


def three_days(tape, site):
    for day, working in (("02-05", True), ("02-06", True), ("02-07", False)):
        for machine in site.machines:
            pulse(tape, site, machine, day, working)
        nightly_backup(tape, site, day)
        if working:
            engineer(tape, site, site.eng07, site.kagami, day)
            engineer(tape, site, site.eng12, site.minase, day)
            administrator(tape, site, day)
        inbound(tape, site, day, working)
    near_misses(tape, site)


# Day and night

def pulse(tape, site, m, day, working):
    """What a machine does by itself: services, updates, scans, tasks, its own Kerberos tickets, name lookups."""
    midnight = at(day + " 00:00:00")
    services, schedule = m.system["services.exe"], m.system["svchost.exe"]
    server = m not in (site.eng07, site.eng12)
    for hour in range(24):
        t = tape.jitter(midnight + timedelta(hours=hour), 1500)
        awake = server or (working and 8 <= hour <= 20)
        if not awake:
            continue
        with_host = m.start(t, S32 + "svchost.exe", S32 + "svchost.exe -k wsappx -p -s ClipSVC", services, lasts=190)
        m.service_state(t, "Client License Service (ClipSVC)", "running")
        m.service_state(t + timedelta(seconds=190), "Client License Service (ClipSVC)", "stopped")
        if hour % 2 == 0:
            name = "telemetry.madosoft.example"
            m.resolve(t + timedelta(seconds=3), with_host, name, OUTSIDE[name])
            browse(tape, m, t + timedelta(seconds=4), name, with_host)
        if hour % 3 == 1:
            m.start(tape.jitter(t, 900), S32 + "taskhostw.exe", "taskhostw.exe", schedule, lasts=40)
            m.task(tape.jitter(t, 900), 129, "\\Microsoft\\Windows\\UpdateOrchestrator\\Schedule Scan",
                   {"Path": "%systemroot%\\system32\\usoclient.exe", "ProcessID": "5460", "Priority": "16384"},
                   "Task Scheduler launch task \"\\Microsoft\\Windows\\UpdateOrchestrator\\Schedule Scan\" .")
            m.start(tape.jitter(t, 900), S32 + "usoclient.exe", "\"C:\\Windows\\system32\\usoclient.exe\" StartScan",
                    schedule, lasts=6)
        if hour % 4 == 2:
            scanner = m.start(tape.jitter(t, 1200), DEFENDER.replace("MsMpEng", "MpCmdRun"), "\"" + DEFENDER.replace(
                "MsMpEng", "MpCmdRun") + "\" SignatureUpdate -ScheduleJob", schedule, lasts=25)
            m.write_file(tape.jitter(t, 1300), scanner, "C:\\Windows\\Temp\\MpSigStub.log")
        if m is not site.dc and hour % 2 == 1:
            site.dc.ticket(tape.jitter(t, 1000), Account(m.name + "$", 1000), site.dc.name + "$", m.ip)
            machine_account = Account(m.name + "$", 1000)
            u = tape.jitter(t, 1000)
            logon = site.dc.logon(u, machine_account, 3, m.ip, lasts=12)
            site.dc.share(u + timedelta(seconds=1), machine_account, logon, m.ip, "SYSVOL", "C:\\Windows\\SYSVOL\\sysvol",
                          f"{DNS_DOMAIN}\\Policies\\{{31B2F340-016D-11D2-945F-00C04FB984F9}}\\gpt.ini")
        if m is site.dc:
            m.start(tape.jitter(t, 2000), S32 + "dfsrdiag.exe", "dfsrdiag.exe replicationstate", schedule, lasts=4)
        if m is site.web:
            pool = m.start(tape.jitter(t, 2000), S32 + "inetsrv\\w3wp.exe",
                           "c:\\windows\\system32\\inetsrv\\w3wp.exe -ap \"YamatakePublic\" -v \"v4.0\" -l \"webengine4.dll\"",
                           schedule, lasts=1100)
            m.write_file(tape.jitter(t, 2400), pool, "C:\\inetpub\\logs\\LogFiles\\W3SVC1\\u_ex26" + day.replace("-", "")
                         + ".log")
    m.update(at(day + " 12:3%d:11" % (sum(map(ord, m.name)) % 10)),
             "Security Intelligence Update for Microsoft Defender Antivirus - KB2267602 (Version 1.443.%s.0)" % day[-2:])
    agent_time = at(day + " 07:4%d:20" % (sum(map(ord, m.name)) % 10))
    if server or working:
        agent = m.start(agent_time, "C:\\Program Files\\Shisan\\shisan-agent.exe",
                        "\"C:\\Program Files\\Shisan\\shisan-agent.exe\" --inventory", services, lasts=60)
        with tape.near_miss("the inventory agent asks Windows for its build and addresses", ["T1082", "T1016"]):
            m.start(agent_time + timedelta(seconds=2), S32 + "systeminfo.exe", "systeminfo.exe /fo csv", agent, lasts=9)
            m.start(agent_time + timedelta(seconds=12), S32 + "ipconfig.exe", "ipconfig.exe /all", agent, lasts=1)
        with tape.near_miss("the inventory agent checks the hash of its package with certutil", ["T1140", "T1105"]):
            m.start(agent_time + timedelta(seconds=15), S32 + "certutil.exe",
                    "certutil.exe -hashfile \"C:\\ProgramData\\Shisan\\pkg\\agent-3.8.0.cab\" SHA256", agent, lasts=1)


def nightly_backup(tape, site, day):
    """02:00 on the file server: shadow copies are listed, never deleted; the archive has no password."""
    t = at(day + " 02:00:04")
    m = site.fs
    logon = m.logon(t - timedelta(seconds=1), site.backup, 4, lasts=3100)
    script = m.start(t, S32 + "cmd.exe", "C:\\Windows\\system32\\cmd.exe /c \"C:\\Program Files\\Backup\\nightly.cmd\"",
                     m.system["svchost.exe"], site.backup, logon, 3050, "High")
    with tape.near_miss("the nightly backup lists shadow copies and asks the state of the backup", ["T1490"]):
        m.start(t + timedelta(seconds=2), S32 + "vssadmin.exe", "vssadmin list shadows", script, lasts=2)
        m.start(t + timedelta(seconds=6), S32 + "wbadmin.exe", "wbadmin get versions -backupTarget:E:", script, lasts=2)
    with tape.near_miss("the nightly backup packs the drawings with rar, without a password, into the backup volume",
                        ["T1560.001", "T1074.001"]):
        name = "E:\\Backup\\sekkei_2026" + day.replace("-", "") + ".rar"
        rar = m.start(t + timedelta(seconds=11), "C:\\Program Files\\WinRAR\\Rar.exe",
                      f"\"C:\\Program Files\\WinRAR\\Rar.exe\" a -r -m3 -ep1 {name} D:\\Sekkei", script, lasts=2900)
        m.write_file(t + timedelta(seconds=12), rar, name)
    m.start(t + timedelta(seconds=2960), S32 + "robocopy.exe",
            "robocopy E:\\Backup \\\\10.90.4.8\\offsite /MIR /R:2 /W:5 /NP", script, lasts=80)
    m.task(t + timedelta(seconds=3055), 102, "\\Backup\\Nightly", {"UserContext": site.backup.user, "InstanceId": "{b}"},
           "Task Scheduler successfully finished \"{b}\" instance of the \"\\Backup\\Nightly\" task.")


# People

def engineer(tape, site, m, who, day):
    """A working day of one engineer: logon, mail, drawings on the file server, the web, meetings, home."""
    r = tape.random
    begin = tape.jitter(at(day + " 08:21:00"), 1500)
    if tape.chance(0.5):
        m.failed_logon(begin - timedelta(seconds=9), who, 2)
    logon = m.logon(begin, who, 2)
    site.dc.ticket(begin, who, "krbtgt", m.ip, 4768)
    site.dc.ticket(begin + timedelta(seconds=1), who, m.name + "$", m.ip)
    userinit = m.start(begin + timedelta(seconds=2), S32 + "userinit.exe", "C:\\Windows\\system32\\userinit.exe",
                       m.system["winlogon.exe"], who, logon, 30, "Medium")
    userinit.session = "1"
    shell = m.start(begin + timedelta(seconds=3), "C:\\Windows\\explorer.exe", "C:\\Windows\\Explorer.EXE", userinit)
    site.shells[m.name, day] = shell
    with tape.near_miss("the logon script connects the share of the drawings", ["T1021.002"]):
        script = m.start(begin + timedelta(seconds=6), S32 + "cmd.exe",
                         f"cmd /c \\\\{DNS_DOMAIN}\\NETLOGON\\kyotsu.cmd", userinit, lasts=4)
        m.start(begin + timedelta(seconds=7), S32 + "net.exe", "net use S: \\\\YT-FS01\\Sekkei", script, lasts=1)
    home = f"C:\\Users\\{who.name}\\AppData\\"
    drive = m.start(begin + timedelta(seconds=11), home + "Local\\Microsoft\\OneDrive\\OneDrive.exe",
                    "\"" + home + "Local\\Microsoft\\OneDrive\\OneDrive.exe\" /background", shell)
    if day == "02-05":
        with tape.near_miss("a file sync program renews its own Run value, below AppData", ["T1547.001"]):
            m.set_value(begin + timedelta(seconds=14), drive, "HKU\\" + who.sid + RUN + "OneDrive",
                        "\"" + home + "Local\\Microsoft\\OneDrive\\OneDrive.exe\" /background")
    m.resolve(begin + timedelta(seconds=15), drive, "hozon.madosoft.example", "192.0.2.12")
    m.connect(begin + timedelta(seconds=16), drive, "192.0.2.12", 443)
    outlook = m.start(begin + timedelta(seconds=70), OFFICE + "OUTLOOK.EXE", "\"" + OFFICE + "OUTLOOK.EXE\"", shell)
    m.connect(begin + timedelta(seconds=74), outlook, site.web.ip, 443)
    cad = m.start(begin + timedelta(seconds=160), CAD, "\"" + CAD + "\"", shell)
    m.resolve(begin + timedelta(seconds=163), cad, "license.tsukuri.example", "192.0.2.40")
    browse(tape, m, begin + timedelta(seconds=164), "license.tsukuri.example", cad)
    edge = m.start(begin + timedelta(seconds=200), EDGE, "\"" + EDGE + "\" --profile-directory=Default", shell)
    for minute in sorted(r.sample(range(10, 560), 46)):
        t = tape.jitter(begin + timedelta(minutes=minute), 50)
        if 12 <= (t + timedelta(hours=9)).hour < 13:
            continue
        visit(tape, site, m, who, t, cad, edge, shell, outlook)
    evening = tape.jitter(at(day + " 18:10:00"), 2600)
    site.hours[m.name, day] = begin, evening
    for p in (cad, edge, outlook, drive, shell):
        m.end(evening, p)
    m.logoff(evening + timedelta(seconds=3), who, logon, 2)


def visit(tape, site, m, who, t, cad, edge, shell, outlook):
    """One thing an engineer does."""
    r = tape.random
    what = r.choices(("drawing", "web", "document", "system", "meeting", "mail"), (32, 30, 12, 14, 4, 8))[0]
    home = f"C:\\Users\\{who.name}\\"
    if what == "drawing":
        path = r.choice(DRAWINGS)
        site.dc.ticket(t, who, "YT-FS01$", m.ip)
        logon = site.fs.logon(t, who, 3, m.ip, lasts=r.randrange(20, 900))
        site.fs.share(t + timedelta(milliseconds=120), who, logon, m.ip, "Sekkei", "D:\\Sekkei")
        site.fs.share(t + timedelta(milliseconds=340), who, logon, m.ip, "Sekkei", "D:\\Sekkei", path)
        m.connect(t, m.system["lsass.exe"] if tape.chance(0.1) else cad, site.fs.ip, 445, site.fs.fqdn)
        if tape.chance(0.4):
            m.write_file(tape.jitter(t, 600), cad, home + "AppData\\Local\\Tsukuri\\recover\\" + path.rsplit("\\", 1)[-1]
                         + ".bak")
    elif what == "web":
        name = r.choice([n for n in OUTSIDE if "madosoft" not in n and "kokyaku" not in n])
        m.start(t, EDGE, f"\"{EDGE}\" --type=renderer --lang=ja --renderer-client-id={r.randrange(9, 99)}", edge,
                lasts=r.randrange(60, 1200), integrity="Low")
        m.resolve(t + timedelta(seconds=1), edge, name, OUTSIDE[name])
        browse(tape, m, t + timedelta(seconds=1), name, edge)
    elif what == "document":
        app, ext = r.choice((("WINWORD.EXE", "docx"), ("EXCEL.EXE", "xlsx")))
        title = r.choice(("工程表", "検査成績書", "見積比較", "週報", "部品表", "議事録"))
        path = f"{home}Documents\\{title}_{r.randrange(1, 40):02d}.{ext}"
        word = m.start(t, OFFICE + app, f"\"{OFFICE}{app}\" /n \"{path}\"", shell, lasts=r.randrange(90, 1500))
        m.write_file(t + timedelta(seconds=4), word, f"{home}Documents\\~${title[-2:]}.{ext}")
        m.start(t + timedelta(seconds=20), S32 + "splwow64.exe", "C:\\Windows\\splwow64.exe 12288", word, lasts=20)
    elif what == "system":
        m.start(t, S32 + "SearchProtocolHost.exe", "\"C:\\Windows\\system32\\SearchProtocolHost.exe\" Global\\UsGthrFltPipeMssGthrPipe",
                m.system["svchost.exe"], lasts=60)
        m.start(t + timedelta(seconds=5), S32 + "backgroundTaskHost.exe",
                "\"C:\\Windows\\system32\\backgroundTaskHost.exe\" -ServerName:App.AppXtk181tbxbce2qsex02s8tw7hfxa9xb3t.mca",
                m.system["svchost.exe"], who, shell.logon_id, 12, "Low")
    elif what == "meeting":
        kaigi = m.start(t, home + "AppData\\Roaming\\Kaigi\\bin\\kaigi.exe", "\"" + home
                        + "AppData\\Roaming\\Kaigi\\bin\\kaigi.exe\" --join", shell, lasts=2400)
        m.resolve(t + timedelta(seconds=2), kaigi, "kaigi.example", "192.0.2.70")
        with tape.near_miss("a video meeting sends 58 MB out", ["T1048", "T1567.002"]):
            m.connect(t + timedelta(seconds=3), kaigi, "192.0.2.70", 443, "kaigi.example")
            tls(tape, m, t + timedelta(seconds=3), "kaigi.example", "192.0.2.70", sent=58_204_113, received=91_400_201,
                duration=2380.0)
    else:
        m.write_file(t, outlook, f"{home}AppData\\Local\\Microsoft\\Windows\\INetCache\\Content.Outlook\\7XQ2K1VD\\"
                     + r.choice(("図面送付状", "納期回答", "注文書")) + ".pdf")


def administrator(tape, site, day):
    """The administrator comes through the jump host, looks after the servers, writes small scripts."""
    m, who = site.jump, site.sakuma
    t = tape.jitter(at(day + " 09:02:00"), 600)
    site.dc.ticket(t, who, "krbtgt", "10.20.1.9", 4768)
    logon = m.logon(t, who, 10, "10.20.1.9", "YT-ADM03")
    userinit = m.start(t + timedelta(seconds=2), S32 + "userinit.exe", "C:\\Windows\\system32\\userinit.exe",
                       m.system["winlogon.exe"], who, logon, 20, "High")
    shell = m.start(t + timedelta(seconds=3), "C:\\Windows\\explorer.exe", "C:\\Windows\\Explorer.EXE", userinit)
    site.shells[m.name, day] = shell
    console = m.start(t + timedelta(seconds=60), PS, f"\"{PS}\"", shell)
    m.powershell(t + timedelta(seconds=61), console, [
        "Get-Service -ComputerName YT-FS01,YT-WEB01 | Where-Object Status -ne 'Running'",
        "Get-WinEvent -ComputerName YT-DC01 -LogName System -MaxEvents 50 | Where-Object LevelDisplayName -eq 'Error'",
        "Get-ADUser -Identity t.kagami -Properties LockedOut,LastLogonDate"])
    for hour, target in ((9, site.fs), (11, site.web), (14, site.dc), (16, site.fs)):
        u = tape.jitter(at(day + f" {hour:02d}:15:00"), 1500)
        site.dc.ticket(u, who, target.name + "$", m.ip)
        target.logon(u, who, 3, m.ip, lasts=140)
        m.start(u, S32 + "mmc.exe", f"\"{S32}mmc.exe\" \"{S32}services.msc\" /computer={target.name}", shell, lasts=140)
        remote = m.start(u + timedelta(minutes=9), S32 + "mstsc.exe", f"\"{S32}mstsc.exe\" /v:{target.name}", shell, lasts=600)
        m.connect(u + timedelta(minutes=9, seconds=1), remote, target.ip, 3389, target.fqdn)
        target.logon(u + timedelta(minutes=9, seconds=4), who, 10, m.ip, m.name, lasts=590)
    prompt = m.start(tape.jitter(at(day + " 13:20:00"), 900), S32 + "cmd.exe", f"\"{S32}cmd.exe\"", shell, lasts=1800)
    u = tape.jitter(at(day + " 13:37:00"), 120)
    with tape.near_miss("the administrator asks who he is and about one account, at a prompt", ["T1033", "T1087.002"]):
        m.start(u, S32 + "whoami.exe", "whoami", prompt, lasts=1)
        m.start(u + timedelta(seconds=21), S32 + "net.exe", "net user h.minase /domain", prompt, lasts=1)
        m.start(u + timedelta(seconds=44), S32 + "ipconfig.exe", "ipconfig /all", prompt, lasts=1)
        m.start(u + timedelta(seconds=71), S32 + "netstat.exe", "netstat -an", prompt, lasts=1)
    m.logoff(tape.jitter(at(day + " 17:45:00"), 900), who, logon, 10)


# The perimeter

def tls(tape, m, t, name, ip, sent, received, duration, port=443):
    uid = tape.uid()
    ends = {"id_orig_h": m.ip, "id_orig_p": tape.random.randrange(49700, 65000), "id_resp_h": ip, "id_resp_p": port}
    tape.zeek("conn", t, {"uid": uid, **ends, "proto": "tcp", "service": "ssl", "duration": duration, "orig_bytes": sent,
                          "resp_bytes": received, "conn_state": "SF", "local_orig": True, "local_resp": False,
                          "missed_bytes": 0, "history": "ShADadFf", "orig_pkts": sent // 1200 + 4,
                          "resp_pkts": received // 1300 + 4})
    tape.zeek("ssl", t + timedelta(milliseconds=40), {"uid": uid, **ends, "version": "TLSv13", "cipher":
              "TLS_AES_256_GCM_SHA384", "curve": "x25519", "server_name": name, "resumed": False, "established": True})


def lookup(tape, m, t, name, ip):
    tape.zeek("dns", t, {"uid": tape.uid(), "id_orig_h": m.ip, "id_orig_p": tape.random.randrange(49700, 65000),
                         "id_resp_h": "10.20.0.10", "id_resp_p": 53, "proto": "udp", "query": name, "qclass": 1,
                         "qclass_name": "C_INTERNET", "qtype": 1, "qtype_name": "A", "rcode": 0, "rcode_name": "NOERROR",
                         "AA": False, "TC": False, "RD": True, "RA": True, "Z": 0, "answers": [ip], "TTLs": [300.0],
                         "rejected": False})


def browse(tape, m, t, name, process):
    """A program reaches a server outside: the lookup, the connection as Sysmon sees it, and as the sensor sees it."""
    r = tape.random
    lookup(tape, m, t - timedelta(milliseconds=80), name, OUTSIDE[name])
    m.connect(t, process, OUTSIDE[name], 443, name)
    tls(tape, m, t, name, OUTSIDE[name], r.randrange(900, 40_000), r.randrange(4_000, 900_000),
        round(r.uniform(0.2, 90), 4))


def inbound(tape, site, day, working):
    """Mail and visitors reach the front host, a little at night and on Saturday too."""
    r = tape.random
    for hour in range(24):
        for _ in range(r.randrange(4, 9) if working and 8 <= hour <= 18 else r.randrange(0, 3)):
            t = tape.jitter(at(f"{day} {hour:02d}:00:00"), 3500)
            uid, source = tape.uid(), f"192.0.2.{r.randrange(100, 220)}"
            ends = {"id_orig_h": source, "id_orig_p": r.randrange(30000, 60000), "id_resp_h": site.web.ip}
            if tape.chance(0.4):
                tape.zeek("conn", t, {"uid": uid, **ends, "id_resp_p": 25, "proto": "tcp", "service": "smtp",
                                      "duration": 1.91, "orig_bytes": r.randrange(2_000, 900_000), "resp_bytes": 512,
                                      "conn_state": "SF", "local_orig": False, "local_resp": True})
                continue
            size = r.randrange(900, 80_000)
            tape.zeek("conn", t, {"uid": uid, **ends, "id_resp_p": 80, "proto": "tcp", "service": "http",
                                  "duration": 0.42, "orig_bytes": 430, "resp_bytes": size, "conn_state": "SF",
                                  "local_orig": False, "local_resp": True})
            tape.zeek("http", t, {"uid": uid, **ends, "id_resp_p": 80, "trans_depth": 1, "method": "GET",
                                  "host": "www.yamatake.example", "uri": r.choice(("/", "/saiyo/", "/seihin/", "/ir/2025.pdf",
                                  "/css/site.css", "/favicon.ico")), "version": "1.1", "user_agent":
                                  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36", "request_body_len": 0,
                                  "response_body_len": size, "status_code": 200, "status_msg": "OK"})


# Benign work that careless rules would report

def near_misses(tape, site):
    jump, web, fs, dc = site.jump, site.web, site.fs, site.dc
    shell = site.shells["YT-JMP01", "02-06"]
    who = site.sakuma
    with tape.near_miss("the administrator restarts the site's pool with PsExec under an open change ticket",
                        ["T1569.002", "T1021.002"]):
        t = at("02-06 10:15:20")
        jump.start(t, "D:\\Tools\\Sysinternals\\PsExec64.exe",
                   "PsExec64.exe \\\\YT-WEB01 C:\\Windows\\System32\\inetsrv\\appcmd.exe recycle apppool YamatakePublic",
                   shell, lasts=8)
        logon = web.logon(t + timedelta(seconds=1), who, 3, jump.ip, lasts=8)
        web.share(t + timedelta(seconds=1), who, logon, jump.ip, "ADMIN$", "C:\\Windows")
        web.service_installed(t + timedelta(seconds=2), "PSEXESVC", "%SystemRoot%\\PSEXESVC.exe", who)
        service = web.start(t + timedelta(seconds=2), "C:\\Windows\\PSEXESVC.exe", "C:\\Windows\\PSEXESVC.exe",
                            web.system["services.exe"], lasts=6)
        web.start(t + timedelta(seconds=3), S32 + "inetsrv\\appcmd.exe",
                  "\"C:\\Windows\\System32\\inetsrv\\appcmd.exe\" recycle apppool YamatakePublic", service, lasts=2)
    with tape.near_miss("a management job runs an encoded PowerShell command that only lists services",
                        ["T1059.001", "T1027.010"]):
        t = at("02-05 15:00:02")
        text = "Get-Service | Where-Object {$_.StartType -eq 'Automatic'} | ConvertTo-Json"
        encoded = base64.b64encode(text.encode("utf-16-le")).decode()
        job = fs.start(t, PS, f"powershell.exe -NoProfile -NonInteractive -EncodedCommand {encoded}",
                       fs.system["svchost.exe"], lasts=7)
        fs.powershell(t + timedelta(seconds=1), job, [text])
    with tape.near_miss("a scheduled script runs with -ExecutionPolicy Bypass from a protected folder", ["T1059.001"]):
        t = at("02-06 06:30:01")
        job = dc.start(t, PS, "powershell.exe -NoProfile -ExecutionPolicy Bypass -File \"C:\\Program Files\\Ops\\ad-health.ps1\"",
                       dc.system["svchost.exe"], lasts=21)
        dc.powershell(t + timedelta(seconds=1), job, ["repadmin /replsummary | Out-File C:\\Ops\\repl.txt"],
                      "C:\\Program Files\\Ops\\ad-health.ps1")
    with tape.near_miss("the CAD updater registers its own task from Program Files", ["T1053.005"]):
        for m, t in ((site.eng07, at("02-05 13:05:10")), (site.eng12, at("02-05 13:11:42"))):
            updater = m.start(t, CAD.replace("tcad", "tcadupd"), "\"" + CAD.replace("tcad", "tcadupd") + "\" /quiet",
                              m.system["services.exe"], lasts=30)
            m.start(t + timedelta(seconds=4), S32 + "schtasks.exe", "schtasks.exe /create /tn \"Tsukuri CAD update\" /tr \"\\\""
                    + CAD.replace("tcad", "tcadupd") + "\\\" /quiet\" /sc weekly /ru SYSTEM /f", updater, lasts=1)
            m.task(t + timedelta(seconds=5), 106, "\\Tsukuri CAD update", {"UserContext": "S-1-5-18"},
                   "User \"S-1-5-18\"  registered Task Scheduler task \"\\Tsukuri CAD update\"")
            m.start(t + timedelta(seconds=8), S32 + "net.exe", "net stop \"Tsukuri License\"", updater, lasts=2)
            m.service_state(t + timedelta(seconds=9), "Tsukuri License", "stopped")
            m.service_state(t + timedelta(seconds=25), "Tsukuri License", "running")
    with tape.near_miss("antimalware and Task Manager open lsass for a glance", ["T1003.001"]):
        for m, t in ((site.eng07, at("02-05 11:11:11")), (site.eng12, at("02-06 10:02:40")), (fs, at("02-06 03:10:09"))):
            scanner = m.start(t - timedelta(seconds=40), DEFENDER, "\"" + DEFENDER + "\"", m.system["services.exe"])
            m.access(t, scanner, m.system["lsass.exe"], "0x1410", "C:\\Windows\\SYSTEM32\\ntdll.dll+9d4c4|" + DEFENDER + "+51a20")
        viewer = jump.start(at("02-06 14:30:05"), S32 + "Taskmgr.exe", "\"C:\\Windows\\system32\\taskmgr.exe\" /4", shell, lasts=200)
        jump.access(at("02-06 14:30:09"), viewer, jump.system["lsass.exe"], "0x1400",
                    "C:\\Windows\\SYSTEM32\\ntdll.dll+9d4c4|C:\\Windows\\System32\\KERNELBASE.dll+2c13e")
    with tape.near_miss("the administrator exports a log before maintenance and reads the tasks", ["T1070.001", "T1053.005"]):
        prompt = jump.start(at("02-06 16:40:00"), S32 + "cmd.exe", f"\"{S32}cmd.exe\"", shell, lasts=400)
        jump.start(at("02-06 16:40:12"), S32 + "wevtutil.exe", "wevtutil epl System D:\\Maint\\jmp01-system.evtx", prompt, lasts=2)
        jump.start(at("02-06 16:41:02"), S32 + "schtasks.exe", "schtasks /query /fo LIST /v", prompt, lasts=3)
        jump.start(at("02-06 16:42:20"), S32 + "curl.exe", "curl.exe -I https://www.yamatake.example/", prompt, lasts=1)
        jump.start(at("02-06 16:43:31"), S32 + "reg.exe", "reg export HKCU\\Software\\Sysinternals D:\\Maint\\si.reg", prompt, lasts=1)
    with tape.near_miss("the in-house attendance form is an HTA on the file server", ["T1218.005"]):
        for m, day, when in ((site.eng07, "02-05", "17:58:10"), (site.eng12, "02-06", "08:59:03")):
            m.start(at(f"{day} {when}"), S32 + "mshta.exe", f"\"{S32}mshta.exe\" \"K:\\kintai\\kintai.hta\"",
                    site.shells[m.name, day], lasts=44)
    with tape.near_miss("printer settings and a control panel through rundll32", ["T1218.011"]):
        shell12 = site.shells["YT-ENG12", "02-06"]
        site.eng12.start(at("02-06 11:05:00"), S32 + "rundll32.exe", "rundll32.exe printui.dll,PrintUIEntry /y /n \"YT-PRN2\"",
                         shell12, lasts=2)
        site.eng12.start(at("02-06 11:06:00"), S32 + "rundll32.exe",
                         "\"C:\\Windows\\system32\\rundll32.exe\" C:\\Windows\\system32\\shell32.dll,Control_RunDLL main.cpl", shell12,
                         lasts=15)
    with tape.near_miss("the administrator installs the new CAD licence over RDP, and leaves the session disconnected", ["T1021.001"]):
        t = at("02-05 14:02:00")
        m = site.eng07
        logon = m.logon(t, who, 10, jump.ip, jump.name)
        m.start(t + timedelta(seconds=30), S32 + "msiexec.exe", "msiexec.exe /i \\\\YT-FS01\\Kyotsu\\tcad-licence-2026.msi /qb",
                m.system["services.exe"], who, logon, 90, "High")
        m.set_value(t + timedelta(seconds=60), m.system["services.exe"], "HKLM\\SOFTWARE\\Tsukuri\\CAD\\2026\\LicenseServer",
                    "license.tsukuri.example")
