using System.Collections.Immutable;
using System.Text.Json;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Data.Scenarios;
using SkillsGap.Engine.Data.Tables;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency;

namespace SkillsGap.Engine.ModelFiles;

/// <summary>Makes a model of JSON, checked whole: what is wrong is in the log, and then there is no model.</summary>
/// <param name="root">The file's object.</param>
/// <param name="later">Whether the file is of a later minor version.</param>
internal sealed class ModelReader(JsonMembers root, bool later)
{
    private const int FewestCalibrated = 2;

    /// <summary>The model; of use only where no error was logged.</summary>
    public LearnedModel Read()
    {
        root.Find("format");
        var training = new TrainingRecord(
            root.Read("asOf", FieldTypes.Date), root.Read("dataFingerprint", FieldTypes.Text), root.Read("people", FieldTypes.Headcount),
            root.Read("observations", ModelFields.Observations), [])
        {
            Engine = root.Read("engine", FieldTypes.OptionalText),
            Trained = root.Find("trained") is null ? null : root.Read("trained", FieldTypes.Date),
        };
        var (ids, skills) = Skills();
        var model = new EvidenceModel(skills, 0, 0, Correlation(skills.Length), Kinds())
        {
            Archetypes = Archetypes(skills.Length),
            Calibration = Calibration(),
        };
        model = Numbers(root, ModelFields.Model, model);
        training = training with { Parameters = Parameters() };
        root.Finish(later);
        return new(ids, model, training);
    }

    private (ImmutableArray<string> Ids, ImmutableArray<SkillPrior> Skills) Skills()
    {
        var (ids, skills, seen) = (new List<string>(), new List<SkillPrior>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var members in Objects("skills"))
        {
            var id = members.Read("id", FieldTypes.Id);
            if (!seen.Add(id))
                members.Error(members.Find("id") ?? members.Item, new("is there twice.", TenThousandths.Cure));
            ids.Add(id);
            skills.Add(Numbers(members, ModelFields.Skill, new SkillPrior(0, 1, 1)));
            members.Finish(later);
        }

        return ([.. ids], [.. skills]);
    }

    /// <summary>A kind that a file does not have came after it: how it measures is the default.</summary>
    private ImmutableArray<MeasurementModel?> Kinds()
    {
        root.Require("kinds");
        var kinds = EvidenceModel.Default(new([], [], [], [])).Kinds.ToArray();
        if (root.Object("kinds") is { } all)
        {
            foreach (var kind in Enum.GetValues<EvidenceKind>().Where(kind => kinds[(int)kind] is not null))
            {
                if (all.Object(EvidenceKinds.Words.Of(kind)) is { } members)
                    kinds[(int)kind] = Kind(members);
            }

            all.Finish(later);
        }

        return [.. kinds];
    }

    private MeasurementModel Kind(JsonMembers members)
    {
        var kind = Numbers(members, ModelFields.Kind, new MeasurementModel(0, 1, 0, 1, null));
        if (members.Object("counts") is { } counts)
        {
            kind = kind with { Counts = Numbers(counts, ModelFields.Counts, new CountScale(0, 1)) };
            counts.Finish(later);
        }

        members.Finish(later);
        return kind;
    }

    private ImmutableArray<double> Correlation(int n)
    {
        if (Rows(root, "correlation", n, s => s) is not { } rows)
            return [];
        var matrix = new double[checked(n * n)];
        for (var s = 0; s < n; s++)
        {
            matrix[(s * n) + s] = 1;
            for (var t = 0; t < s; t++)
                matrix[(s * n) + t] = matrix[(t * n) + s] = rows[s][t];
        }

        if (!CorrelationRows.IsDefinite(matrix, n))
            root.Error(root.Find("correlation")!, new("is not positive definite: no levels can have such correlations.", TenThousandths.Cure));
        return [.. matrix];
    }

    private ProfileArchetypes? Archetypes(int skills)
    {
        if (root.Object("archetypes") is not { } members)
            return null;
        var weights = Weights(members, members.Require("weights"), null);
        var centres = Rows(members, "centres", weights.Length, _ => skills);
        var roles = ImmutableDictionary.CreateBuilder<string, ImmutableArray<double>>(StringComparer.Ordinal);
        if (members.Object("roles") is { } all)
        {
            foreach (var role in all.Item.Members.Keys)
                roles.Add(role, Weights(all, all.Find(role), weights.Length));
        }

        members.Finish(later);
        return new(weights, centres is null ? [] : [.. centres.SelectMany(row => row)], roles.ToImmutable());
    }

    private static ImmutableArray<double> Weights(JsonMembers members, JsonItem? item, int? count)
    {
        const double Rounding = 1e-3;
        var weights = List(members, item, ModelFields.Weight);
        if (item is not null && (count is { } expected ? weights.Length != expected : weights.IsEmpty))
            members.Error(item, new($"has {weights.Length} weights, and {count?.ToString() ?? "at least one"} expected.", TenThousandths.Cure));
        else if (item is not null && !(Math.Abs(weights.Sum() - 1) <= Rounding))
            members.Error(item, new($"sums to {weights.Sum():0.####}, not to 1.", TenThousandths.Cure));
        return weights;
    }

    private Calibration? Calibration()
    {
        if (root.Object("calibration") is not { } members)
            return null;
        var (x, y) = (members.Require("raw"), members.Require("calibrated"));
        var (raw, calibrated) = (List(members, x, ModelFields.Level), List(members, y, ModelFields.Level));
        if (x is not null && (raw.Length < FewestCalibrated || raw.Zip(raw.Skip(1)).Any(pair => !(pair.First < pair.Second))))
            members.Error(x, new($"does not rise, or has fewer than {FewestCalibrated} levels.", TenThousandths.Cure));
        if (y is not null && (calibrated.Length != raw.Length || calibrated.Zip(calibrated.Skip(1)).Any(pair => pair.First > pair.Second)))
            members.Error(y, new($"falls, or has not as many levels as raw.", TenThousandths.Cure));
        var calibration = Numbers(members, ModelFields.Calibration, new Calibration(raw, calibrated, 1, members.Read("heldOut", FieldTypes.Headcount)));
        members.Finish(later);
        return calibration;
    }

    private ImmutableArray<LearnedParameter> Parameters()
    {
        var parameters = ImmutableArray.CreateBuilder<LearnedParameter>();
        foreach (var members in Objects("parameters"))
        {
            parameters.Add(Numbers(members, ModelFields.Parameter, new LearnedParameter(
                members.Read("name", FieldTypes.Text), 0, 0, null,
                members.Find("keptBecause") is null ? null : members.Read("keptBecause", FieldTypes.Text))));
            members.Finish(later);
        }

        return parameters.ToImmutable();
    }

    private IEnumerable<JsonMembers> Objects(string key)
    {
        root.Require(key);
        return root.Array(key).Select(item => new JsonMembers(item, root.Ids, root.Log));
    }

    private static T Numbers<T>(JsonMembers members, NumberField<T>[] fields, T record) =>
        fields.Aggregate(record, (made, field) => field.Read(members, made));

    private static ImmutableArray<double> List(JsonMembers members, JsonItem? list, FieldType<double> type)
    {
        if (list is null)
            return [];
        if (list.Kind != JsonValueKind.Array)
            members.Error(list, new("is not an array.", TenThousandths.Cure));
        var numbers = ImmutableArray.CreateBuilder<double>();
        foreach (var item in list.Items)
        {
            var number = 0.0;
            var fault = item.Kind != JsonValueKind.Number
                ? new("is not a number.", TenThousandths.Cure)
                : type.Read(item.Text, out number) ?? type.Check(number);
            if (fault is not null)
                members.Error(item, fault);
            numbers.Add(number);
        }

        return numbers.ToImmutable();
    }

    /// <summary>The rows of a matrix; null where there is anything wrong with it. Nothing is made room for that the file does not have.</summary>
    private static double[][]? Rows(JsonMembers members, string key, int count, Func<int, int> lengthOf)
    {
        members.Require(key);
        var items = members.Array(key);
        if (items.Count != count)
        {
            if (members.Find(key) is { Kind: JsonValueKind.Array } list)
                members.Error(list, new($"has {items.Count} rows, and {count} are expected.", TenThousandths.Cure));
            return null;
        }

        var rows = new double[count][];
        var whole = true;
        for (var i = 0; i < count; i++)
        {
            var fault = items[i].Kind != JsonValueKind.String
                ? new("is not a row of numbers in quotes.", TenThousandths.Cure)
                : TenThousandths.Read(items[i].Text, lengthOf(i), out rows[i]);
            if (fault is null)
                continue;
            members.Error(items[i], fault);
            whole = false;
        }

        return whole ? rows : null;
    }
}
