using System.Text.Json;
using SkillsGap.Engine.Data;

namespace SkillsGap.Engine.Generating;

/// <summary>Writes <c>truth/world.json</c>; the names are those of <see cref="World"/> and <see cref="KindTruth"/>.</summary>
internal static class WorldFile
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    public static void Write(Stream stream, GeneratedEnterprise enterprise)
    {
        World world = enterprise.Truth.World;
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("worldSeed", world.Seed);
            json.WriteNumber("levelSd", world.LevelSd);
            json.WriteNumber("stableShare", world.StableShare);
            json.WriteNumber("generalShare", world.GeneralShare);
            json.WriteNumber("competencyShare", world.CompetencyShare);
            json.WriteNumber("roleSurplus", world.RoleSurplus);
            json.WriteNumber("formerRoleKept", world.FormerRoleKept);
            json.WriteStartObject("bias");
            Bias(AuditBias.Group, AuditBias.Disadvantaged, "supervisorBias", world.SupervisorBias);
            Bias(AuditBias.AgeBand, AuditBias.PassedOver, "invitationFactor", world.InvitationFactor);
            json.WriteEndObject();
            json.WriteStartObject("kinds");
            foreach (KindTruth kind in world.Kinds)
                WriteKind(kind);
            json.WriteEndObject();
            json.WriteStartObject("halfLifeMonths");
            for (int s = 0; s < world.HalfLifeMonths.Length; s++)
                json.WriteNumber(enterprise.Content.Workforce.Taxonomy.Skills[s].Id, world.HalfLifeMonths[s]);
            json.WriteEndObject();
            json.WriteEndObject();

            void Bias(string attribute, string value, string name, double amount)
            {
                json.WriteStartObject(attribute);
                json.WriteString("value", value);
                json.WriteNumber(name, amount);
                json.WriteEndObject();
            }

            void WriteKind(KindTruth kind)
            {
                json.WriteStartObject(EvidenceKinds.Words.Of(kind.Kind));
                json.WriteNumber("offset", kind.Offset);
                json.WriteNumber("slope", kind.Slope);
                json.WriteNumber("validity", kind.Validity);
                json.WriteNumber("sharedSd", kind.SharedSd);
                json.WriteNumber("ownSd", kind.OwnSd);
                json.WriteNumber("selection", kind.Selection);
                json.WriteNumber("rate", kind.Rate);
                json.WriteEndObject();
            }
        }
        stream.WriteByte((byte)'\n');
    }
}
