using System.CommandLine;

namespace SkillsGap.Host.Commands.Service;

/// <summary><c>people erase</c>: forgets a person.</summary>
internal static class PeopleCommand
{
    public static Command Create() => new("people", "Erase people from all that the service has stored.") { Erase() };

    private static Command Erase()
    {
        var where = new DataOptions();
        var tenant = DataOptions.Tenant("Whose person it is.");
        var person = new Argument<string>("PERSON_ID") { Description = "The person's id." };
        var command = new Command(
            "erase",
            "Delete a person's key: every stored version, plan and log keeps a pseudonym that leads to nobody, and every hash holds. It cannot be undone.")
        {
            person, tenant,
        };
        where.AddTo(command);
        command.SetAction((parsed, cancellation) => where.RunAsync(
            parsed, make: false, service => StoreErasure.RunAsync(service, parsed.GetValue(tenant)!, parsed.GetValue(person)!, cancellation), cancellation));
        return command;
    }
}
