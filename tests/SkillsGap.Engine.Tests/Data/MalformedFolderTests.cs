using System.Text;
using SkillsGap.Engine.Data;

namespace SkillsGap.Engine.Tests.Data;

public sealed class MalformedFolderTests
{
    private const string Scenario = "scenario.json";

    public static TheoryData<string> Names => [.. Cases.Keys];

    // What is done to a valid folder, and the one error it must give. One mistake must make one error, so each case also guards against
    // errors that only follow from others.
    internal static Dictionary<string, (Action<SampleFolder> Spoil, string Error, string Cure)> Cases { get; } = new()
    {
        ["missing file"] = (f => f.Delete("skills.csv"), "skills.csv: is missing", "skill_id,name"),
        ["missing requirements"] = (f => f.Delete("role_requirements.csv"), "role_requirements.csv: is missing", "role_id,skill_id"),
        ["missing scenario"] = (f => f.Delete(Scenario), "scenario.json: is missing", "asOf"),
        ["empty file"] = (f => f["people.csv"] = "", "people.csv, row 1: is empty", "person_id,unit_id"),
        ["mark alone"] = (f => f["people.csv"] = "\uFEFF", "people.csv, row 1: is empty", "person_id,unit_id"),
        ["header alone"] = (f => f["people.csv"] = f["people.csv"].Split('\n')[0], "people.csv, row 1: has a header and no rows", "Add"),
        ["missing column"] = (
            f => f.Replace("units.csv", "name,", "label,"), "units.csv, row 1, column name: is missing", "Add the column"),
        ["misspelled column"] = (
            f => f.Replace("people.csv", "hours_per_week", "hour_per_week"),
            "people.csv, row 1, column hours_per_week: is missing", "'hour_per_week'"),
        ["misspelled key column"] = (
            f => f.Replace("people.csv", "person_id", "persn_id"), "people.csv, row 1, column person_id: is missing", "'persn_id'"),
        ["column twice"] = (
            f => f["projects.csv"] = "project_id,name,name,start_date,places\nx1,A,B,2026-03-02,2\n",
            "projects.csv, row 1, column name, 'name': is there twice", "rename"),
        ["semicolons"] = (
            f => f["units.csv"] = f["units.csv"].Replace(',', ';'), "units.csv, row 1, 'unit_id;name;parent_id;", "commas"),
        ["unknown unit"] = (f => f.Replace("people.csv", "p1,data", "p1,dta"), "people.csv, row 2, column unit_id, 'dta'", "'data'"),
        ["unknown skill"] = (
            f => f.Append("role_requirements.csv", "developer,phyton,0.5,1"),
            "role_requirements.csv, row 5, column skill_id, 'phyton'", "'python'"),
        ["unknown and nothing near"] = (
            f => f.Append("audit_attributes.csv", "somebody,sex,x"), "audit_attributes.csv, row 3, column person_id, 'somebody'", "Add it"),
        ["answer that is neither right nor wrong"] = (
            f => f.Append("responses.csv", "p2,python,loops-3,yes,2025-06-02"), "responses.csv, row 6, column correct, 'yes'", "true, false, 1, 0"),
        ["answer of nobody"] = (
            f => f.Append("responses.csv", "p22,python,loops-3,1,2025-06-02"), "responses.csv, row 6, column person_id, 'p22'", "'p2'"),
        ["answer to no item"] = (f => f.Append("responses.csv", "p2,python,,1,2025-06-02"), "responses.csv, row 6, column item_id, ''", "Fill"),
        ["outcome of nobody"] = (
            f => f["outcomes.csv"] = "person_id,metric,value,date\n,f1,0.8,2025-12-01\n", "outcomes.csv, row 2, column person_id, ''", "Say whose"),
        ["outcome of two"] = (
            f => f["outcomes.csv"] = "person_id,unit_id,metric,value,date\np1,data,f1,0.8,2025-12-01\n",
            "outcomes.csv, row 2, column unit_id, 'data'", "one of the two"),
        ["metric nearly known"] = (
            f => f["outcomes.csv"] = "person_id,metric,value,date\np1,latncy,80,2025-12-01\n", "outcomes.csv, row 2, column metric, 'latncy'", "'latency'"),
        ["metric that nobody knows"] = (
            f => f["outcomes.csv"] = "person_id,metric,value,date,better\np1,swaps,80,2025-12-01,lower\n",
            "outcomes.csv, row 2, column metric, 'swaps'", "Fill in better"),
        ["metric of two meanings"] = (
            f => f["outcomes.csv"] = "person_id,metric,value,date,better,pillar\np1,swaps,8,2025-12-01,lower,career\np1,swaps,9,2025-12-01,higher,career\n",
            "outcomes.csv, row 3, column better, 'swaps': means something else than in row 2", "Say the same"),
        ["benchmark 0"] = (
            f => f["outcomes.csv"] = "person_id,metric,value,date,benchmark\np1,f1,0.8,2025-12-01,0\n",
            "outcomes.csv, row 2, column benchmark, '0'", "plain number"),
        ["adjustment without a reason"] = (
            f => f["audit_adjustments.csv"] = "person_id,pillar,metric,value,date,source,reason\np1,career,,80,2025-12-01,lead,\n",
            "audit_adjustments.csv, row 2, column reason, ''", "Write down why"),
        ["adjustment of nothing"] = (
            f => f["audit_adjustments.csv"] = "person_id,pillar,metric,value,date,source,reason\np1,,,80,2025-12-01,lead,x\n",
            "audit_adjustments.csv, row 2, column pillar, ''", "one of the two"),
        ["adjustment above 100"] = (
            f => f["audit_adjustments.csv"] = "person_id,pillar,value,date,source,reason\np1,career,101,2025-12-01,lead,x\n",
            "audit_adjustments.csv, row 2, column value, '101'", "0 to 100"),
        ["scenario audit key unknown"] = (
            f => f.Replace(Scenario, "\"exclude\"", "\"audit\": { \"wieghts\": { } }, \"exclude\""),
            "scenario.json, row 10, column $.audit.wieghts", "'weights'"),
        ["scenario audit rest longer than the quarter"] = (
            f => f.Replace(Scenario, "\"exclude\"", "\"audit\": { \"restWeeks\": 13 }, \"exclude\""),
            "scenario.json, row 10, column $.audit.restWeeks, '13'", "Rest less"),
        ["scenario audit weights of nothing"] = (
            f => f.Replace(
                Scenario, "\"exclude\"",
                "\"audit\": { \"weights\": { \"technical\": 0, \"lifecycle\": 0, \"governance\": 0, \"career\": 0 } }, \"exclude\""),
            "scenario.json, row 10, column $.audit.weights", "at least one"),
        ["empty reference"] = (f => f.Replace("people.csv", "p1,data", "p1,"), "people.csv, row 2, column unit_id, ''", "units.csv"),
        ["blank id"] = (f => f.Append("projects.csv", "  ,Name,2026-03-02,1"), "projects.csv, row 3, column project_id, '  '", "Fill"),
        ["empty id"] = (f => f.Append("projects.csv", ",Name,2026-03-02,1"), "projects.csv, row 3, column project_id, ''", "Fill"),
        ["padded id"] = (f => f.Append("projects.csv", " x2,Name,2026-03-02,1"), "projects.csv, row 3, column project_id, ' x2'", "Remove"),
        ["id twice"] = (
            f => f.Append("units.csv", "data,Again,,,"),
            "units.csv, row 4, column unit_id, 'data': is there twice; the first is in row 3", ""),
        ["pair twice"] = (
            f => f.Append("role_requirements.csv", "developer,python,0.5,1"),
            "role_requirements.csv, row 5, column role_id, skill_id, 'developer, python': is there twice; the first is in row 2", "Remove"),
        ["level 1.7"] = (
            f => f.Replace("role_requirements.csv", "python,0.6", "python,1.7"),
            "role_requirements.csv, row 2, column level, '1.7': is not a number from 0 to 1", "0.7"),
        ["level NaN"] = (f => f.Replace("evidence.csv", ",0.7,", ",NaN,"), "evidence.csv, row 2, column value, 'NaN'", "0.7"),
        ["cost 1e308"] = (f => f.Replace("modules.csv", "1500", "1e308"), "modules.csv, row 3, column cost, '1E+308'", "plain number"),
        ["cost 1e999"] = (f => f.Replace("modules.csv", "1500", "1e999"), "modules.csv, row 3, column cost, ", "plain number"),
        ["cost infinite"] = (f => f.Replace("modules.csv", "1500", "Infinity"), "modules.csv, row 3, column cost, 'Infinity'", "plain"),
        ["cost negative"] = (f => f.Replace("modules.csv", "1500", "-1"), "modules.csv, row 3, column cost, '-1'", "plain"),
        ["decimal comma"] = (
            f => f.Replace("modules.csv", "1500", "\"1500,5\""), "modules.csv, row 3, column cost, '1500,5'", "a point for decimals"),
        ["weight zero"] = (
            f => f.Replace("role_requirements.csv", "0.6,2", "0.6,0"), "role_requirements.csv, row 4, column weight, '0'", ""),
        ["half-life zero"] = (
            f => f.Replace("skills.csv", ",11,", ",0,"), "skills.csv, row 2, column half_life_months, '0'", ""),
        ["demand 101"] = (f => f.Replace("skills.csv", ",80,", ",101,"), "skills.csv, row 2, column demand, '101'", ""),
        ["hours 61"] = (f => f.Replace("people.csv", "6.5", "61"), "people.csv, row 3, column hours_per_week, '61'", "a week"),
        ["weeks zero"] = (f => f.Replace("cohorts.csv", ",4,", ",0,"), "cohorts.csv, row 2, column weeks, '0'", ""),
        ["weeks a fraction"] = (f => f.Replace("cohorts.csv", ",4,", ",4.5,"), "cohorts.csv, row 2, column weeks, '4.5'", ""),
        ["seats negative"] = (f => f.Replace("cohorts.csv", ",12", ",-1"), "cohorts.csv, row 2, column seats, '-1'", ""),
        ["share 50"] = (f => f.Replace("units.csv", "0.5", "50"), "units.csv, row 3, column max_share_in_training, '50'", "0.7"),
        ["unit budget negative"] = (f => f.Replace("units.csv", "60000", "-5"), "units.csv, row 2, column budget, '-5'", ""),
        ["transfer 2"] = (f => f.Replace("skill_transfer.csv", "0.2", "2"), "skill_transfer.csv, row 2, column transfer, '2'", ""),
        ["transfer to itself"] = (
            f => f.Append("skill_transfer.csv", "docker,docker,1"), "skill_transfer.csv, row 3, column to_skill, 'docker'", "two skills"),
        ["level falls"] = (
            f => f.Replace("module_outcomes.csv", "0.2,0.7", "0.7,0.2"), "module_outcomes.csv, row 3, column level_to, '0.2'", "swap"),
        ["head-count order"] = (
            f => f.Replace("roles.csv", "1500,1,2,", "1500,5,2,"), "roles.csv, row 2, column min_headcount, '5'", "≤"),
        ["head-count limits"] = (
            f => f.Replace("roles.csv", "0,,,", "0,3,,2"), "roles.csv, row 4, column min_headcount, '3'", "≤"),
        ["worth rises"] = (
            f => f.Replace("role_worth.csv", "3,500", "3,5000"), "role_worth.csv, row 2, column value_per_month, '5000'", "falls"),
        ["no person-months"] = (
            f => f.Replace("project_demand.csv", "6.5", "0"), "project_demand.csv, row 2, column person_months, '0'", ""),
        ["demand of no project"] = (
            f => f.Append("project_demand.csv", "x2,developer,1,"), "project_demand.csv, row 4, column project_id, 'x2'", "x1"),
        ["demand twice"] = (
            f => f.Append("project_demand.csv", "x1,developer,1,"), "project_demand.csv, row 4", "two rows"),
        ["not a date"] = (
            f => f.Replace("cohorts.csv", "2026-02-02", "02.02.2026"), "cohorts.csv, row 2, column start_date, '02.02.2026'", "2026-"),
        ["year 26"] = (
            f => f.Replace("cohorts.csv", "2026-02-02", "0026-02-02"), "cohorts.csv, row 2, column start_date, '0026-02-02'", "year"),
        ["kind in capitals"] = (
            f => f.Replace("evidence.csv", "self_report", "Self_Report"),
            "evidence.csv, row 2, column kind, 'Self_Report'", "'self_report'"),
        ["pillar unknown"] = (
            f => f.Replace("skills.csv", "lifecycle", "other"), "skills.csv, row 4, column pillar, 'other'", "technical, "),
        ["flag 1"] = (f => f.Replace("people.csv", "true", "1"), "people.csv, row 2, column open_to_change, '1'", "true, false"),
        ["self-report without value"] = (
            f => f.Replace("evidence.csv", ",0.7,1,survey", ",,1,survey"), "evidence.csv, row 2, column value, ''", "0 to 1"),
        ["override without source"] = (f => f.Replace("evidence.csv", "lead", ""), "evidence.csv, row 5, column source, ''", "person"),
        ["override without note"] = (
            f => f.Append("evidence.csv", "p3,docker,override,2025-01-01,0.5,1,lead,,"), "evidence.csv, row 8, column note, ''", "why"),
        ["expires early"] = (
            f => f.Replace("evidence.csv", "2027-05-01", "2023-05-01"), "evidence.csv, row 4, column expires, '2023-05-01'", "dates"),
        ["error after line breaks in quotes"] = (
            f => f.Append("evidence.csv", "p9,python,training,2025-01-01,,1,,,"), "evidence.csv, row 8, column person_id, 'p9'", "'p1'"),
        ["prerequisite cycle"] = (
            f => f.Append("skill_prerequisites.csv", "python,serving"),
            "skill_prerequisites.csv, row 4, column needs_skill_id, 'serving': closes a cycle of prerequisites: "
                + "python → serving → docker → python", "Remove"),
        ["skill needs itself"] = (
            f => f.Append("skill_prerequisites.csv", "privacy,privacy"),
            "skill_prerequisites.csv, row 4, column needs_skill_id, 'privacy': closes a cycle of prerequisites: privacy → privacy",
            "Remove"),
        ["unit cycle"] = (
            f => f.Replace("units.csv", "Everybody,,", "Everybody,data,"),
            "units.csv, row 3, column parent_id, 'all': closes a cycle of units: all → data → all", "top"),
        ["module without outcome"] = (
            f => f.Append("modules.csv", "m-none,Nothing,course,1,0"),
            "modules.csv, row 4, column module_id, 'm-none'", "module_outcomes.csv"),
        ["row too short"] = (
            f => f.Append("units.csv", "more,More"), "units.csv, row 4, 'more,More': has 2 cells where the header has 5", "comma"),
        ["unquoted comma"] = (
            f => f.Replace("people.csv", "Ada", "Lovelace, Ada"),
            "people.csv, row 2, 'p1,data,developer,4,55,0,true,hands-on,Lovelace, Ada'", "Quote"),
        ["stray quote"] = (f => f.Replace("units.csv", "Everybody", "Every\"body"), "units.csv, row 2, 'all,Every\"body,,60000,'", "Quote"),
        ["open quote"] = (f => f.Append("projects.csv", "x2,\"Name,2026-03-02,1"), "projects.csv, row 3, 'x2,\"Name", "Close"),
        ["Latin-1"] = (
            f => File.WriteAllBytes(f.At("units.csv"), Encoding.Latin1.GetBytes(f["units.csv"].Replace("Data", "Daté"))),
            "units.csv, row 3, column name, '0xE9': is not UTF-8 (byte 82 of the file)", "UTF-8"),
        ["UTF-16"] = (
            f => File.WriteAllText(f.At("units.csv"), f["units.csv"], Encoding.Unicode), "units.csv, row 1, 'byte 0': is UTF-16", "UTF-8"),
        ["10 MB cell"] = (
            f => f.Replace("people.csv", "Ada", new string('x', 10_000_000)),
            $"people.csv, row 2, column name, '{new string('x', 80)}…': is 10000000 characters long", "Shorten"),
        ["40 MB cell"] = (
            f => f.Append("projects.csv", "x2,\"" + new string('x', 40_000_000)), "projects.csv, row 3: holds a row too large", "Close"),
        ["scenario no JSON"] = (
            f => f.Replace(Scenario, "\"2026-01-05\",", "\"2026-01-05\""), "scenario.json, row 3: is not JSON", "comma"),
        ["scenario comment"] = (
            f => f.Replace(Scenario, "\"budget\"", "// money\n\"budget\""), "scenario.json, row 7: is not JSON", "no comments"),
        ["scenario NaN"] = (f => f.Replace(Scenario, "60000", "NaN"), "scenario.json, row 7: is not JSON", "no NaN"),
        ["scenario empty"] = (f => f[Scenario] = "", "scenario.json, row 1: is not JSON", ""),
        ["scenario Latin-1"] = (
            f => File.WriteAllBytes(f.At(Scenario), Encoding.Latin1.GetBytes(f[Scenario].Replace("mlops", "mlöps"))),
            "scenario.json, row 4, '0xF6': is not UTF-8", "UTF-8"),
        ["scenario key unknown"] = (
            f => f.Replace(Scenario, "\"budget\"", "\"budgt\""), "scenario.json, row 7, column $.budgt, '60000'", "'budget'"),
        ["scenario key unknown deep"] = (
            f => f.Replace(Scenario, "\"level\": 0.4", "\"level\": 0.4, \"lvl\": 1"),
            "scenario.json, row 4, column $.scope.selfReportBelow.lvl, '1'", "level"),
        ["scenario key twice"] = (
            f => f.Replace(Scenario, "\"budget\": 60000", "\"budget\": 60000,\n\"budget\": 1"),
            "scenario.json, row 8, column $.budget, '1'", ""),
        ["scenario key missing"] = (
            f => f.Replace(Scenario, "\"asOf\": \"2026-01-05\",", ""), "scenario.json, row 1, column $.asOf: is missing", "asOf"),
        ["scenario no target"] = (
            f => f.Replace(Scenario, "{ \"capable\": \"ml-engineer\", \"headcount\": 2 }", ""),
            "scenario.json, row 5, column $.targets, '['", "at least one"),
        ["scenario deadline early"] = (
            f => f.Replace(Scenario, "2026-09-30", "2026-01-05"), "scenario.json, row 3, column $.deadline, '2026-01-05'", "days"),
        ["scenario horizon zero"] = (
            f => f.Replace(Scenario, "\"budget\"", "\"horizonMonths\": 0, \"budget\""),
            "scenario.json, row 7, column $.horizonMonths, '0'", ""),
        ["scenario budget a string"] = (
            f => f.Replace(Scenario, "60000", "\"60000\""), "scenario.json, row 7, column $.budget, '60000'", "without quotes"),
        ["scenario budget 1e308"] = (f => f.Replace(Scenario, "60000", "1e308"), "scenario.json, row 7, column $.budget, '1e308'", ""),
        ["scenario currency"] = (
            f => f.Replace(Scenario, "\"budget\"", "\"currency\": \"euro\", \"budget\""),
            "scenario.json, row 7, column $.currency, 'euro'", "EUR"),
        ["scenario role unknown"] = (
            f => f.Replace(Scenario, "\"capable\": \"ml-engineer\"", "\"capable\": \"ml-enginer\""),
            "scenario.json, row 5, column $.targets[0].capable, 'ml-enginer'", "'ml-engineer'"),
        ["scenario target without requirement"] = (
            f => f.Replace(Scenario, "\"capable\": \"ml-engineer\"", "\"capable\": \"clerk\""),
            "scenario.json, row 5, column $.targets[0].capable, 'clerk'", "role_requirements.csv"),
        ["scenario transition without requirement"] = (
            f => f.Replace(Scenario, "[ \"ml-engineer\" ]", "[ \"clerk\" ]"),
            "scenario.json, row 6, column $.transitions[0], 'clerk'", "role_requirements.csv"),
        ["scenario offer to nobody"] = (
            f => f.Replace(Scenario, "\"transitions\"", "\"offers\": [ { \"unit\": \"dta\", \"role\": \"ml-engineer\" } ], \"transitions\""),
            "scenario.json, row 6, column $.offers[0].unit, 'dta'", "'data'"),
        ["scenario competency unknown"] = (
            f => f.Replace(Scenario, "\"mlops\"", "\"mlop\""),
            "scenario.json, row 4, column $.scope.selfReportBelow.competency, 'mlop'", "'mlops'"),
        ["scenario two scopes"] = (
            f => f.Replace(Scenario, "\"scope\": {", "\"scope\": { \"all\": true,"),
            "scenario.json, row 4, column $.scope, '{': names 2 rules", "one of"),
        ["scenario scope not all"] = (
            f => f.Replace(Scenario, "{ \"selfReportBelow\": { \"competency\": \"mlops\", \"level\": 0.4 } }", "{ \"all\": false }"),
            "scenario.json, row 4, column $.scope.all, 'false'", "Leave"),
        ["scenario success 60"] = (
            f => f.Replace(Scenario, "0.6", "60"), "scenario.json, row 8, column $.generic.success, '60'", "part of one"),
        ["scenario pin unknown"] = (
            f => f.Replace(Scenario, "\"person\": \"p1\"", "\"person\": \"px\""),
            "scenario.json, row 9, column $.pins[0].person, 'px'", "'p1'"),
        ["scenario pin kind"] = (
            f => f.Replace(Scenario, "\"path\"", "\"paths\""), "scenario.json, row 9, column $.pins[0].kind, 'paths'", "'path'"),
        ["scenario mentor without hours"] = (
            f => f.Replace(Scenario, "\"mentor\": \"p3\"", "\"mentor\": \"p2\""),
            "scenario.json, row 9, column $.pins[0].mentor, 'p2'", "hours"),
        ["scenario pinned twice"] = (
            f => f.Replace(Scenario, "\"pins\": [", "\"pins\": [ { \"person\": \"p1\", \"kind\": \"stay\" },"),
            "scenario.json, row 9, column $.pins[1].person, 'p1': is pinned twice", "one pin"),
        ["scenario pinned and excluded"] = (
            f => f.Replace(Scenario, "[ \"p2\" ]", "[ \"p1\" ]"), "scenario.json, row 9, column $.pins[0].person, 'p1'", "exclude"),
        ["scenario excluded twice"] = (
            f => f.Replace(Scenario, "[ \"p2\" ]", "[ \"p2\", \"p2\" ]"), "scenario.json, row 10, column $.exclude[1], 'p2'", "Remove"),
        ["scenario an array"] = (
            f => f.Replace(Scenario, "\"exclude\": [ \"p2\" ]", "\"exclude\": \"p2\""),
            "scenario.json, row 10, column $.exclude, 'p2'", "an array"),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Folder_WithOneMistake_GivesOneErrorThatNamesIt(string name)
    {
        var (spoil, error, cure) = Cases[name];
        using var folder = new SampleFolder();
        spoil(folder);
        ReadResult<WorkforceContent> result = WorkforceFolder.Read(folder.Path, TestContext.Current.CancellationToken);
        Assert.Null(result.Content);
        DataProblem problem = Assert.Single(result.Errors);
        string[] lines = problem.ToString().Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("error: " + error, lines[0]);
        Assert.Contains(cure, lines[1]);
    }

    [Fact]
    public void Folder_WithMistakesInSeveralFiles_GivesThemAll()
    {
        using var folder = new SampleFolder();
        folder.Replace("skills.csv", "technical,11,80", "technical,11,800");
        folder.Replace("people.csv", "p1,data,developer,4,", "p1,dta,devloper,400,");
        folder.Delete("cohorts.csv");
        folder.Replace("scenario.json", "\"asOf\": \"2026-01-05\"", "\"asOf\": \"today\"");
        ReadResult<WorkforceContent> result = WorkforceFolder.Read(folder.Path, TestContext.Current.CancellationToken);
        Assert.Equal(
            [
                ("skills.csv", 2, "demand"), ("people.csv", 2, "unit_id"), ("people.csv", 2, "role_id"),
                ("people.csv", 2, "hours_per_week"), ("cohorts.csv", null, null), ("scenario.json", 2, "$.asOf"),
            ],
            result.Errors.Select(error => (error.File, error.Row, error.Column)));
    }

    [Fact]
    public void Table_WithManyErrors_ShowsAHundredAndSaysHowManyMore()
    {
        using var folder = new SampleFolder();
        for (int i = 0; i < 250; i++)
            folder.Append("audit_attributes.csv", $"nobody{i},sex,x");
        ReadResult<WorkforceContent> result = WorkforceFolder.Read(folder.Path, TestContext.Current.CancellationToken);
        Assert.Equal(101, result.Errors.Length);
        Assert.Equal(Enumerable.Range(3, 100), result.Errors.Take(100).Select(error => error.Row!.Value));
        Assert.Contains("150 more", result.Errors[100].Message);
    }

    [Theory]
    [InlineData("people.csv", "d_format", "d_formt", "people.csv, row 1, column preferred_formt, 'preferred_formt'", "'preferred_format'")]
    [InlineData("people.csv", "preferred_format", "shoe", "people.csv, row 1, column shoe, 'shoe'", "Remove it")]
    [InlineData("responses.csv", "2025-07-01", "2026-07-01", "responses.csv, row 4, column date, '2026-07-01': is after", "asOf")]
    [InlineData("evidence.csv", "2025-06-01", "2026-06-01", "evidence.csv, row 2, column date, '2026-06-01': is after", "asOf")]
    public void Folder_WithSomethingOdd_IsReadWithAWarning(string file, string old, string by, string warning, string cure)
    {
        using var folder = new SampleFolder();
        folder.Replace(file, old, by);
        ReadResult<WorkforceContent> result = WorkforceFolder.Read(folder.Path, TestContext.Current.CancellationToken);
        Assert.NotNull(result.Content);
        DataProblem problem = Assert.Single(result.Warnings);
        Assert.StartsWith("warning: " + warning, problem.ToString());
        Assert.Contains(cure, problem.Cure);
    }

    [Fact]
    public void OptionalTable_Misspelled_IsAWarning()
    {
        using var folder = new SampleFolder();
        File.Move(folder.At("role_worth.csv"), folder.At("roles_worth.csv"));
        ReadResult<WorkforceContent> result = WorkforceFolder.Read(folder.Path, TestContext.Current.CancellationToken);
        DataProblem problem = Assert.Single(result.Warnings);
        Assert.Equal(("roles_worth.csv", "Did you mean 'role_worth.csv'?"), (problem.File, problem.Cure));
    }

    [Fact]
    public void Folder_ThatIsNotThere_IsAnError()
    {
        ReadResult<WorkforceContent> result = WorkforceFolder.Read("no such folder", TestContext.Current.CancellationToken);
        Assert.Equal("no such folder", Assert.Single(result.Errors).File);
    }

    [Fact]
    public void Scenario_ThatIsNoObject_IsAnError()
    {
        using var folder = new SampleFolder();
        folder["scenario.json"] = "[]";
        ReadResult<WorkforceContent> result = WorkforceFolder.Read(folder.Path, TestContext.Current.CancellationToken);
        Assert.Equal(("$", "is not an object."), (Assert.Single(result.Errors).Column, result.Errors[0].Message));
    }

    [Fact]
    public void Problem_WithControlCharacters_StaysTwoLines()
    {
        using var folder = new SampleFolder();
        folder.Append("projects.csv", "\"x\n\u001b[31m\",Name,2026-03-02,1");
        ReadResult<WorkforceContent> result = WorkforceFolder.Read(folder.Path, TestContext.Current.CancellationToken);
        Assert.Equal(@"x\n\u001b[31m", Assert.Single(result.Errors).Value);
    }
}
