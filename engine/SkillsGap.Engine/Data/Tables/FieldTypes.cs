using System.Globalization;
using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data.Tables;

/// <summary>
/// Every type a field can have, with its range. Upper limits far above what an enterprise has keep sums finite and catch slipped digits;
/// "positive" starts at a millionth, so that a division by it stays finite too.
/// </summary>
internal static class FieldTypes
{
    private const double Positive = 1e-6;
    private const int LongestId = 200;
    private const string Plain = "Write a plain number: a point for decimals, no thousands separators, no units, no NaN.";
    private static readonly DateOnly FirstDate = new(1900, 1, 1);
    private static readonly DateOnly LastDate = new(2199, 12, 31);

    public static readonly FieldType<string> Id = new(Keep, Same, CheckId) { Empty = "" };
    public static readonly FieldType<string> Text = new(Keep, Same, CheckText) { Empty = "" };
    public static readonly FieldType<string> OptionalText = new FieldType<string>(Keep, Same, _ => null).Or("");
    public static readonly FieldType<string> OptionalName = new FieldType<string>(Keep, Same, _ => null) { IsName = true }.Or("");
    public static readonly FieldType<string> Currency = new(Keep, Same, CheckCurrency) { Empty = "" };
    public static readonly FieldType<DateOnly> Date = new(ReadDate, WriteDate, CheckDate) { Kind = CellKind.Date };
    public static readonly FieldType<bool> Flag = Word(new Words<bool>(("true", true), ("false", false)), CellKind.Flag);
    public static readonly FieldType<bool> Correct =
        Word(new Words<bool>(("true", true), ("false", false), ("1", true), ("0", false)), CellKind.Flag);
    public static readonly FieldType<bool> Split = Word(new Words<bool>(("train", false), ("test", true)));
    public static readonly FieldType<Pillar> Pillar = Word(Vocabulary.Pillars);
    public static readonly FieldType<BetterWhen> Better = Word(Vocabulary.Directions);
    public static readonly FieldType<LearningFormat> Format = Word(Vocabulary.Formats);
    public static readonly FieldType<EvidenceKind> Kind = Word(EvidenceKinds.Words);
    public static readonly FieldType<OptionKind> Option = Word(Vocabulary.Options);
    public static readonly FieldType<PathKind> PathKind = Word(Vocabulary.PathKinds);
    public static readonly FieldType<ProgressEventKind> Event = Word(Vocabulary.Events);

    public static readonly FieldType<double> Level = Number(0, 1, "It is a part of one: write 70 % as 0.7, with a point.");
    public static readonly FieldType<double> TrueLevel = Number(-1, 2, "Levels are parts of one, a few lie a little outside 0 to 1.");
    public static readonly FieldType<double> Active = NumberOrFlag(0, 1e7);
    public static readonly FieldType<double> Weight = Number(Positive, 1e6);
    public static readonly FieldType<double> Factor = Number(0, 1e6);
    public static readonly FieldType<double> Money = Number(0, 1e12);
    public static readonly FieldType<double> Measured = Number(-1e12, 1e12);
    public static readonly FieldType<double> Benchmark = Number(Positive, 1e12);
    public static readonly FieldType<double> HalfLifeMonths = Number(Positive, 12_000);
    public static readonly FieldType<double> Demand = Number(0, 100);
    public static readonly FieldType<double> Growth = Number(-1, 100, "It is relative and per year: write ten per cent as 0.1.");
    public static readonly FieldType<double> HoursPerWeek = Number(Positive, 60, "It is hours a week; a working week has about 40.");
    public static readonly FieldType<double> MentorHours = Number(0, 60, "It is hours a week for mentoring; 0 for people who do not.");
    public static readonly FieldType<double> Hours = Number(Positive, 100_000);
    public static readonly FieldType<double> HoursLeft = Number(0, 100_000);
    public static readonly FieldType<double> Heads = Number(Positive, 1e7);
    public static readonly FieldType<double> Months = Number(Positive, 1_200);
    public static readonly FieldType<double> PersonMonths = Number(Positive, 1e9);
    public static readonly FieldType<double> ProgrammeWeeks = Number(Positive, 520);
    public static readonly FieldType<int> Weeks = Whole(1, 520);
    public static readonly FieldType<int> Seats = Whole(0, 1_000_000);
    public static readonly FieldType<int> Headcount = Whole(0, 10_000_000);
    public static readonly FieldType<int> TargetHeadcount = Whole(1, 10_000_000);
    public static readonly FieldType<int> Preparation = Whole(1, 5);
    public static readonly FieldType<int> Count = Whole(0, 1_000_000_000);
    public static readonly FieldType<int> Skills = Whole(0, 100_000);
    public static readonly FieldType<int> UsageDays = Whole(1, 7);
    public static readonly FieldType<int> AuditMonths = Whole(1, 24);
    public static readonly FieldType<int> OutcomeMonths = Whole(1, 120);
    public static readonly FieldType<int> RestWeeks = Whole(0, 104);
    public static readonly FieldType<int> AuditsPerYear = Whole(1, 366);
    public static readonly FieldType<int> Seed = Whole(int.MinValue, int.MaxValue);

    public static readonly Reference Skill = new(Entity.Skill);
    public static readonly Reference OptionalSkill = new(Entity.Skill, MayBeEmpty: true);
    public static readonly Reference Role = new(Entity.Role);
    public static readonly Reference Unit = new(Entity.Unit);
    public static readonly Reference OptionalUnit = new(Entity.Unit, MayBeEmpty: true);
    public static readonly Reference Person = new(Entity.Person);
    public static readonly Reference OptionalPerson = new(Entity.Person, MayBeEmpty: true);
    public static readonly Reference Module = new(Entity.Module);
    public static readonly Reference Project = new(Entity.Project);
    public static readonly Reference OptionalRole = new(Entity.Role, MayBeEmpty: true);
    public static readonly Reference OptionalModule = new(Entity.Module, MayBeEmpty: true);
    public static readonly Reference Tool = new(Entity.Tool);

    /// <summary>The same field, null when it is left empty.</summary>
    public static FieldType<T?> OrNull<T>(this FieldType<T> type)
        where T : struct => new(
            (string cell, out T? value) =>
            {
                Fault? fault = type.Read(cell, out T known);
                value = known;
                return fault;
            },
            value => value is T known ? type.Write(known) : "",
            value => value is T known ? type.Check(known) : null)
        { MayBeEmpty = true, Kind = type.Kind };

    /// <summary>A number in a range.</summary>
    public static FieldType<double> Number(double min, double max, string cure = Plain)
    {
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        var fault = new Fault($"is not a number from {Show(min)} to {Show(max)}.", cure);
        return new(
            (string cell, out double value) => double.TryParse(cell, style, CultureInfo.InvariantCulture, out value) ? null : fault,
            value => value.ToString("R", CultureInfo.InvariantCulture),
            value => value >= min && value <= max ? null : fault)
        { Kind = CellKind.Number };
    }

    // Exports say that somebody was active, or on how many days.
    private static FieldType<double> NumberOrFlag(double min, double max)
    {
        FieldType<double> number = Number(min, max, "Write true or false, or a plain number.");
        return new(
            (string cell, out double value) =>
            {
                if (cell is not ("true" or "false"))
                    return number.Read(cell, out value);
                value = cell == "true" ? 1 : 0;
                return null;
            },
            number.Write, number.Check)
        { Kind = CellKind.Number };
    }

    private static FieldType<int> Whole(int min, int max)
    {
        var fault = new Fault($"is not a whole number from {Show(min)} to {Show(max)}.", Plain);
        return new(
            (string cell, out int value) =>
                int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) ? null : fault,
            value => value.ToString(CultureInfo.InvariantCulture),
            value => value >= min && value <= max ? null : fault)
        { Kind = CellKind.Number };
    }

    private static FieldType<T> Word<T>(Words<T> words, CellKind kind = CellKind.Text)
        where T : struct => new(
            (string cell, out T value) => words.TryParse(cell, out value)
                ? null
                : new Fault("is not a word known here.",
                    () => Nearest.Cure(cell, words.All, $"Use one of: {string.Join(", ", words.All)}.")),
            words.Of,
            _ => null)
        { Kind = kind };

    private static Fault? Keep(string cell, out string value)
    {
        value = cell;
        return null;
    }

    private static string Same(string value) => value;

    private static Fault? CheckText(string value) =>
        string.IsNullOrWhiteSpace(value) ? new Fault("is blank.", "Fill it in; this field must not be empty.") : null;

    private static Fault? CheckId(string id)
    {
        if (CheckText(id) is Fault blank)
            return blank;
        if (id.Length > LongestId)
            return new Fault($"is longer than {LongestId} characters.", "Give it a short id.");
        return id.AsSpan().Trim().Length != id.Length || id.Any(char.IsControl)
            ? new Fault("has blanks around it or control characters in it.", "Remove them; ids are compared letter by letter.")
            : null;
    }

    private static Fault? CheckCurrency(string code) => code.Length == 3 && code.All(char.IsAsciiLetterUpper)
        ? null
        : new Fault("is not an ISO 4217 code.", "Write three capital letters, such as USD or EUR.");

    private static Fault? ReadDate(string cell, out DateOnly date) =>
        DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date)
            ? null
            : new Fault("is not a date.", "Write dates as year-month-day, such as 2026-01-05.");

    private static string WriteDate(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Fault? CheckDate(DateOnly date) => date >= FirstDate && date <= LastDate
        ? null
        : new Fault($"is not a date from {WriteDate(FirstDate)} to {WriteDate(LastDate)}.", "Check the year.");

    private static string Show(double limit) => limit.ToString("#,0.######", CultureInfo.InvariantCulture);
}
